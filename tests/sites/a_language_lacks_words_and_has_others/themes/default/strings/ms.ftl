# Words of the interface.
not-published-yet = belum diterbitkan
greeting =
    Selamat
    datang
places = { $count } tempat
