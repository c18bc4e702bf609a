not-published-yet = aún sin publicar
greeting Buenos días
places = { $count } plazas
