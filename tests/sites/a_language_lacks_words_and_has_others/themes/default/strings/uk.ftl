not-published-yet = ще не оприлюднено
greeting = x
places = Усі місця
