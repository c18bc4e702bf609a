not-published-yet = not published yet
greeting = Good day
places = { $count } places
