not-published-yet = aún sin publicar
greetings = Buenos días
places = { $number } plazas
