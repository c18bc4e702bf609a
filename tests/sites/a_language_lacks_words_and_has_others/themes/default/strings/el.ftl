not-published-yet = x
greeting x
places = x
