# The words of the interface in this language. The keys are those of en.ftl.

skip-to-content = Langkau ke kandungan
languages-label = Bahasa
menu-label = Menu utama
menu-home = Halaman utama
menu-courses = Kursus
menu-subjects = Bidang
menu-providers = Penyedia
menu-questions = Soalan
menu-issuances = Pekeliling
menu-sessions = Sesi latihan
help-title = Siapa yang boleh membantu anda
contact-phone = Telefon:
contact-email = E-mel:
contacts-none = Kerajaan belum menerbitkan pihak yang boleh anda tanya.
not-published-yet = belum diterbitkan
not-stated = tidak dinyatakan
not-translated = Teks ini belum diterjemahkan. Teks ini dalam bahasa { $language }.
source-label = Sumber:
as-of = Maklumat setakat { $date }.
verified-on = Disemak pada { $date }.
published-by = Penerbit pekeliling:
contents-title = Di halaman ini

catalogue-is-sample = Katalog ini ialah satu sampel kursus seperti pada { $date }.
catalogue-as-of = Katalog ini menunjukkan kursus seperti pada { $date }.

# The first page
dates-title = Tarikh penting
deadline-licences-issued-by = Hari terakhir tempat diberikan
deadline-enrol-by = Hari terakhir untuk mendaftar
deadline-complete-by = Hari terakhir untuk menamatkan kursus
deadline-access-ends = Hari terakhir akses percuma
deadline-passed = tarikh ini telah berlalu
offer-title = Apa yang ditawarkan
offer-courses = Kursus dalam keseluruhan tawaran
offer-licences = Tempat percuma
offer-proof = Cara membuktikan bahawa anda boleh menyertai
offer-eligibility = Siapa yang boleh menyertai
offer-steps = Cara untuk bermula
subjects-title = Bidang
providers-title = Penyedia
courses-title = Kursus
courses-count = { $count } kursus
courses-count-brackets = ({ $count })
all-courses = Lihat semua kursus ({ $count })
announcement-title = Siapa yang mengumumkannya

# Lists in parts
paging-label = Halaman senarai ini
paging-previous = Halaman sebelumnya
paging-next = Halaman seterusnya
paging-here = Halaman { $page } daripada { $pages }

# A course
kind-course = Kursus
kind-guided-project = Projek berpandu
kind-specialization = Pengkhususan
kind-professional-certificate = Sijil Profesional
level-beginner = Untuk pemula
level-intermediate = Tahap pertengahan
level-advanced = Tahap lanjutan
level-mixed = Tahap campuran
dates-unknown = Tarikh belum diterbitkan.
course-free-title = Adakah ia percuma untuk anda?
finish-title = Bolehkah anda tamat tepat pada masanya?
course-duration = Tempoh kursus
duration-hours = { $count } jam belajar kesemuanya
duration-weeks = dalam masa { $count } minggu
duration-pace = sebanyak { $count } jam seminggu
duration-unknown = Tidak dinyatakan di sini. Halaman kursus itu sendiri menyatakan tempohnya.
finish-table = Tempoh kursus dan hari terakhir untuk bermula
finish-table-open = Tempoh kursus
finish-hours = Jam seminggu
finish-takes = Tempoh
finish-start-by = Mula belajar selewat-lewatnya
finish-days = { $count } hari
finish-weeks = { $count } minggu
finish-start-weeks = Untuk tamat tepat pada masanya, mula selewat-lewatnya pada { $date }.
course-credential-title = Berapakah kos kelayakan itu akhirnya?
cost-course = Untuk kursus
cost-in-offer = tanpa bayaran dalam tawaran ini
cost-not-in-offer = bukan sebahagian daripada tawaran: tanya penyedianya
cost-not-stated = tidak dinyatakan di sini
cost-credential = Untuk kelayakan
cost-nothing = tanpa bayaran
cost-end = Akhirnya anda membayar
course-in-offer = Kursus ini percuma dalam tawaran ini.
course-not-in-offer = Kursus ini bukan sebahagian daripada tawaran. Tanya penyedianya tentang kosnya.
credential-none = Tiada kelayakan pada akhirnya.
credential-free = Kelayakan pada akhirnya percuma.
credential-third-party = Kelayakan diberikan oleh pihak ketiga, yang mungkin mengenakan bayaran untuk peperiksaannya.
credential-unknown = Sama ada terdapat kelayakan pada akhirnya, dan kosnya, tidak dinyatakan di sini.
credential-short-none = tiada kelayakan
credential-short-free = kelayakan percuma
credential-short-third-party = persediaan untuk peperiksaan pihak ketiga
credential-short-unknown = kelayakan tidak dinyatakan
credential-name = Kelayakan
credential-awarded-by = Diberikan oleh
exam-title = Peperiksaan: { $name }
exam-awarded-by = Diadakan oleh
exam-price = Harga peperiksaan
exam-price-none = tanpa bayaran
exam-price-unknown = Tidak dinyatakan di sini. Sila tanya { $who } sebelum anda mendaftar.
exam-link = Tentang peperiksaan “{ $name }”
exam-also = Kursus lain yang menyediakan anda untuk peperiksaan “{ $name }”:
funding-title = Siapa yang boleh membayar peperiksaan
funding-yes-course = boleh membayar kursus.
funding-yes-exam = boleh membayar peperiksaan.
funding-yes-any = boleh membayar mana-mana kos.
funding-no-course = tidak boleh membayar kursus.
funding-no-exam = tidak boleh membayar peperiksaan.
funding-no-any = tidak boleh membayar sebarang kos.
etpl-title = Adakah kursus ini dalam Senarai Penyedia Latihan yang Layak (ETPL)?
etpl-about = Lazimnya, wang awam untuk latihan hanya boleh membayar kursus dalam senarai ini.
etpl-listed = ada dalam senarai
etpl-not-listed = tiada dalam senarai
etpl-pending = telah dimohon, belum ada dalam senarai
etpl-removed = tiada lagi dalam senarai
course-start-title = Cara untuk bermula
steps-unknown = Cara untuk bermula di sini belum diterbitkan.
course-ask = Siapa yang boleh membantu anda bermula
course-link = Buka “{ $title }” di { $site }
course-about-title = Tentang kursus ini
course-level = Tahap
course-languages = Bahasa pengajaran
course-subtitles = Sari kata
course-subjects = Bidang
course-cip = Kod CIP
course-skills = Perkara yang anda pelajari
course-occupations = Kursus ini menyediakan anda untuk pekerjaan ini

# Issuances
issuances-title = Pekeliling
issuances-none = Belum ada pekeliling yang diterbitkan.
issuances-years = Tahun
issuances-latest = Pekeliling terkini
issuances-feed = Ikuti pekeliling dalam pembaca suapan (Atom)
issuance-number = Nombor
issuance-type = Jenis
issuance-type-policy = Dasar
issuance-type-information = Maklumat
issuance-to = Kepada
issuance-cc = Salinan kepada
issuance-from = Daripada
issuance-date = Tarikh
issuance-effective = Berkuat kuasa
issuance-immediately = serta-merta
issuance-supersedes = Menggantikan
issuance-rescinds = Membatalkan
issuance-superseded-by = Digantikan oleh
issuance-rescinded-by = Ditamatkan oleh
issuance-cite = Cara memetik
redline-title = Perubahan sejak { $number }
redline-added = Kini:
redline-removed = Dahulu:
issuance-purpose = Tujuan
issuance-action = Tindakan yang diminta
issuance-inquiries = Pertanyaan
issuance-references = Rujukan
issuance-attachments = Lampiran
issuance-status-active = Berkuat kuasa
issuance-status-superseded = Telah digantikan
issuance-status-rescinded = Telah dibatalkan
issuance-status-expired = Telah tamat tempoh
issuance-status-not-yet = Belum berkuat kuasa

# Questions
questions-title = Soalan dan jawapan
questions-count = { $count } soalan
theme-eligibility = Siapa yang boleh menyertai
theme-enrolment = Cara untuk bermula
theme-dates = Tarikh
theme-cost = Kos
theme-courses = Kursus dan kelayakan
theme-help = Siapa yang boleh membantu anda
theme-records = Perkara yang direkodkan oleh kakitangan
theme-other = Soalan lain
asked-by-job-seeker = Untuk pencari kerja
asked-by-staff = Untuk kakitangan
asked-by-everyone = Untuk pencari kerja dan kakitangan
audience-job-seeker = Pencari kerja
audience-staff = Kakitangan
audience-everyone = Pencari kerja dan kakitangan

# Sessions
sessions-title = Sesi latihan
sessions-upcoming = Sesi akan datang
sessions-past = Sesi lepas
sessions-none = Buat masa ini tiada sesi yang dirancang.
session-when = Bila
session-who = Untuk siapa
session-where = Di mana
session-virtual = Dalam talian
session-capacity = Tempat
session-places = { $count } tempat
session-cancelled = Dibatalkan.
session-moved = Dipindahkan ke masa lain.
session-register = Daftar untuk “{ $title }” ({ $day }) di { $site }
session-calendar = Tambah “{ $title }” pada { $day } ke kalendar anda
sessions-calendar = Langgan semua sesi dalam kalendar anda
sessions-feed = Ikuti sesi latihan dalam pembaca suapan (Atom)

# Nothing here
not-found-title = Halaman ini tiada di sini
not-found-text = Mungkin alamatnya tersilap taip atau halaman itu telah dipindahkan.

# Old addresses
moved-title = Halaman ini telah dipindahkan
moved-to = Halaman ini telah dipindahkan ke
retired-title = Halaman ini sudah tiada
retired-since = Halaman ini tiada di sini sejak { $date }.
retired-instead = Apa yang perlu dibaca sekarang:
former-government = { $government } tidak lagi menyertai program ini.
former-all = Semua kerajaan yang menyertai

clock-licences-issued-by-left = Tinggal { $count } hari untuk mendapatkan lesen
clock-licences-issued-by-today = Hari ini hari terakhir untuk mendapatkan lesen
clock-licences-issued-by-over = Lesen tidak diberikan lagi. Jika anda sudah mempunyai lesen, lihat tarikh seterusnya.
clock-enrol-by-left = Tinggal { $count } hari untuk mendaftar
clock-enrol-by-today = Hari ini hari terakhir untuk mendaftar
clock-enrol-by-over = Pendaftaran telah ditutup. Jika anda mendaftar tepat pada masanya, anda boleh meneruskan kursus hingga tarikh seterusnya.
clock-complete-by-left = Tinggal { $count } hari untuk menamatkan kursus
clock-complete-by-today = Hari ini hari terakhir untuk menamatkan kursus
clock-complete-by-over = Tarikh ini telah berlalu. Minta bantuan jika anda belum tamat.
clock-access-ends-left = Tinggal { $count } hari akses
clock-access-ends-today = Akses tamat hari ini
clock-access-ends-over = Akses telah tamat
clock-session-now = Sedang berlangsung sekarang
clock-session-over = Telah tamat

# What a script says beside the hours that a reader has each week
hours-label = Jam yang anda ada setiap minggu
hours-fits = Jika anda mula hari ini dengan { $count } jam seminggu, anda tamat pada { $end }. Masih sempat: hari terakhir ialah { $last }.
hours-late = Jika anda mula hari ini dengan { $count } jam seminggu, anda tamat pada { $end }. Itu terlalu lewat: hari terakhir ialah { $last }.
hours-needed = Dengan { $count } jam seminggu atau lebih, anda masih sempat tamat.
hours-never = Sudah terlalu lewat untuk bermula sekarang, walaupun dengan { $count } jam seminggu: hari terakhir untuk tamat ialah { $last }.
hours-done = Jika anda mula hari ini dengan { $count } jam seminggu, anda tamat pada { $end }.
hours-closed = Pendaftaran ditutup pada { $date }. Yang berikut adalah untuk mereka yang mendaftar tepat pada masanya.
hours-over = Hari terakhir untuk tamat ialah { $last }.

# What a script says that looks for questions
find-label = Cari soalan
find-whom = Untuk siapa
find-everyone = Semua orang
find-job-seeker = Pencari kerja
find-staff = Kakitangan
find-found = { $count } soalan ditemui
find-none = Tiada soalan dengan perkataan ini.
find-help = Lihat siapa yang boleh membantu

# What a script says that narrows the list of issuances
narrow-label = Cari pekeliling
narrow-type = Jenis
narrow-to = Kepada
narrow-year = Tahun
narrow-status = Status
narrow-any = Semua
narrow-found = { $count } pekeliling ditemui
narrow-none = Tiada pekeliling yang sepadan.

# One's own list of courses
shortlist-title = Senarai saya
shortlist-about = Senarai ini disimpan dalam pelayar ini sahaja. Orang lain tidak dapat melihatnya, kecuali anda menghantar pautannya.
shortlist-unscripted = Halaman ini memerlukan JavaScript untuk menunjukkan senarai anda. Tanpanya, cetak halaman kursus yang anda mahu simpan.
list-add = Tambah ke senarai saya
list-remove = Buang daripada senarai saya
list-menu = Senarai saya ({ $count })
list-count = Ada { $count } kursus dalam senarai anda.
list-empty = Senarai anda kosong. Buka satu kursus dan pilih “Tambah ke senarai saya”.
list-compare = Bandingkan
list-most = Sehingga { $count } kursus boleh dibandingkan sebelah-menyebelah.
list-table = Kursus anda sebelah-menyebelah
list-course = Kursus
list-print = Cetak senarai
list-send = Hantar senarai melalui e-mel
list-link = Pautan ke senarai ini
list-shared = Senarai ini datang daripada pautan. Ia belum disimpan dalam pelayar ini.
list-keep = Simpan kursus ini dalam senarai saya
list-gone = Kursus ini tiada lagi dalam katalog: { $id }
list-wait = Kursus sedang dimuatkan.

# The accessibility statement
a11y-title = Kebolehcapaian
legal-label = Tentang laman ini
a11y-aim = Laman ini dibina untuk memenuhi Garis Panduan Kebolehcapaian Kandungan Web (WCAG) 2.2 pada tahap AA, dalam setiap bahasanya.
a11y-checked = Perkara yang diperiksa setiap kali sebelum diterbitkan
a11y-check-images = Setiap imej diterangkan dengan perkataan, atau ditandakan sebagai hiasan.
a11y-check-links = Tajuk disusun mengikut tertib, dan pautan menyatakan ke mana ia menuju.
a11y-check-contrast = Teks cukup berbeza daripada latar belakangnya.
a11y-check-language = Teks dalam bahasa lain ditandakan, supaya pembaca skrin membacanya dengan betul.
a11y-tested = Program yang membuat laman ini diuji dengan pemeriksaan automatik, dengan papan kekunci, pada skrin sempit dan tanpa JavaScript. Banyak halangan ditemui begitu, tetapi bukan semuanya.
a11y-limits = Kekurangan yang mungkin ada
a11y-untranslated = { $count } halaman belum diterjemahkan ke dalam bahasa ini. Halaman itu menyatakannya.
a11y-elsewhere = Kursus itu sendiri berada di laman lain. Kenyataan ini tidak meliputinya.
a11y-files = Fail ini mungkin sukar dibaca dengan pembaca skrin. Minta bentuk lain daripada kami:
a11y-report = Beritahu kami tentang halangan

# Open data
data-title = Data terbuka
data-about = Kandungan laman ini sebagai fail untuk hamparan dan program. Dalam fail CSV, baris pertama menamakan lajur, sel kosong bermaksud tiada sesiapa menyatakan nilainya, dan beberapa nilai dalam satu sel dipisahkan oleh garis menegak.
data-catalogue = Katalog fail ini (DCAT)
data-licence = Lesen data:
data-exams = Peperiksaan
data-as-csv = { $name } dalam CSV
data-as-json = { $name } dalam JSON
data-value = Nilai
data-unit = Unit
data-example = Contoh
data-rows = { $count ->
   *[other] { $count } baris
}
