# The words of the interface in this language. The keys are those of en.ftl.

skip-to-content = Asosiy matnga oʻtish
languages-label = Til
menu-label = Asosiy menyu
menu-home = Bosh sahifa
menu-courses = Kurslar
menu-subjects = Mavzular
menu-providers = Kurs taqdim etuvchilar
menu-questions = Savollar
menu-issuances = Rasmiy xatlar
menu-sessions = Oʻquv mashgʻulotlari
help-title = Sizga kim yordam bera oladi
contact-phone = Telefon:
contact-email = Elektron pochta:
contacts-none = Hukumat kimdan soʻrash mumkinligini hali eʼlon qilmagan.
not-published-yet = hali eʼlon qilinmagan
not-stated = koʻrsatilmagan
not-translated = Bu matn hali tarjima qilinmagan. Matn tili: { $language }.
source-label = Manba:
as-of = Shu sanadagi holat: { $date }.
verified-on = Tekshirilgan sana: { $date }.
published-by = Rasmiy xatlarni eʼlon qiladi:
contents-title = Shu sahifada

catalogue-is-sample = Bu katalog namunadir. U kurslarning shu sanadagi holatini koʻrsatadi: { $date }.
catalogue-as-of = Bu katalog kurslarning shu sanadagi holatini koʻrsatadi: { $date }.

# The first page
dates-title = Muhim sanalar
deadline-licences-issued-by = Oʻrin berishning oxirgi kuni
deadline-enrol-by = Roʻyxatdan oʻtishning oxirgi kuni
deadline-complete-by = Kursni tugatishning oxirgi kuni
deadline-access-ends = Bepul foydalanishning oxirgi kuni
deadline-passed = bu sana oʻtib ketgan
offer-title = Nimalar taklif qilinadi
offer-courses = Butun taklifdagi kurslar soni
offer-licences = Bepul oʻrinlar
offer-proof = Qatnasha olishingizni qanday tasdiqlaysiz
offer-eligibility = Kimlar qatnashishi mumkin
offer-steps = Qanday boshlash kerak
subjects-title = Mavzular
providers-title = Kurs taqdim etuvchilar
courses-title = Kurslar
courses-count = { $count ->
    [one] { $count } ta kurs
   *[other] { $count } ta kurs
}
courses-count-brackets = ({ $count })
all-courses = { $count ->
    [one] { $count } ta kursni koʻring
   *[other] Barcha { $count } ta kursni koʻring
}
announcement-title = Buni kim eʼlon qilgan

# Lists in parts
paging-label = Shu roʻyxatning sahifalari
paging-previous = Oldingi sahifa
paging-next = Keyingi sahifa
paging-here = { $page }-sahifa, jami { $pages } ta

# A course
kind-course = Kurs
kind-guided-project = Yoʻl-yoʻriqli loyiha
kind-specialization = Ixtisoslik
kind-professional-certificate = Kasbiy sertifikat
level-beginner = Yangi boshlovchilar uchun
level-intermediate = Oʻrta daraja
level-advanced = Yuqori daraja
level-mixed = Aralash daraja
dates-unknown = Sanalar hali eʼlon qilinmagan.
course-free-title = Bu siz uchun bepulmi?
finish-title = Vaqtida tugatishga ulgurasizmi?
course-duration = Qancha davom etadi
duration-hours = { $count ->
    [one] jami { $count } soat oʻqish
   *[other] jami { $count } soat oʻqish
}
duration-weeks = { $count ->
    [one] { $count } hafta davomida
   *[other] { $count } hafta davomida
}
duration-pace = { $count ->
    [one] haftasiga { $count } soatdan
   *[other] haftasiga { $count } soatdan
}
duration-unknown = Bu yerda koʻrsatilmagan. Qancha davom etishi kursning oʻz sahifasida yozilgan.
finish-table = Qancha davom etadi va kechi bilan qachon boshlash kerak
finish-table-open = Qancha davom etadi
finish-hours = Haftasiga soat
finish-takes = Davomiyligi
finish-start-by = Oʻqishni boshlashning oxirgi kuni
finish-days = { $count ->
    [one] { $count } kun
   *[other] { $count } kun
}
finish-weeks = { $count ->
    [one] { $count } hafta
   *[other] { $count } hafta
}
finish-start-weeks = Vaqtida tugatish uchun boshlashning oxirgi kuni: { $date }.
course-credential-title = Hujjat sizga oxirida qanchaga tushadi?
cost-course = Kurs uchun
cost-in-offer = bu taklifda bepul
cost-not-in-offer = taklifga kirmaydi: taqdim etuvchidan soʻrang
cost-not-stated = bu yerda koʻrsatilmagan
cost-credential = Hujjat uchun
cost-nothing = bepul
cost-end = Oxirida toʻlaysiz
course-in-offer = Bu taklifda kurs bepul.
course-not-in-offer = Bu kurs taklifga kirmaydi. Narxini taqdim etuvchidan soʻrang.
credential-none = Oxirida hujjat berilmaydi.
credential-free = Oxirida beriladigan hujjat bepul.
credential-third-party = Hujjatni uchinchi tomon beradi, u oʻz imtihoni uchun pul olishi mumkin.
credential-unknown = Oxirida hujjat berilishi va uning narxi bu yerda koʻrsatilmagan.
credential-short-none = hujjatsiz
credential-short-free = bepul hujjat
credential-short-third-party = uchinchi tomon imtihoniga tayyorlaydi
credential-short-unknown = hujjat: koʻrsatilmagan
credential-name = Hujjat
credential-awarded-by = Kim beradi
exam-title = Imtihon: { $name }
exam-awarded-by = Imtihonni kim oʻtkazadi
exam-price = Imtihon narxi
exam-price-none = bepul
exam-price-unknown = Bu yerda koʻrsatilmagan. Imtihonga yozilishdan oldin { $who } tashkilotidan soʻrang.
exam-link = “{ $name }” imtihoni haqida
exam-also = “{ $name }” imtihoniga tayyorlaydigan boshqa kurslar:
funding-title = Imtihon pulini kim toʻlashi mumkin
funding-yes-course = kurs pulini shu yoʻl bilan toʻlash mumkin.
funding-yes-exam = imtihon pulini shu yoʻl bilan toʻlash mumkin.
funding-yes-any = har qanday xarajatni shu yoʻl bilan toʻlash mumkin.
funding-no-course = kurs pulini shu yoʻl bilan toʻlash mumkin emas.
funding-no-exam = imtihon pulini shu yoʻl bilan toʻlash mumkin emas.
funding-no-any = hech qanday xarajatni shu yoʻl bilan toʻlash mumkin emas.
etpl-title = Bu kurs tasdiqlangan taʼlim taqdim etuvchilar roʻyxatida (ETPL) bormi?
etpl-about = Odatda taʼlim uchun davlat mablagʻi bilan faqat shu roʻyxatdagi kurslar pulini toʻlash mumkin.
etpl-listed = roʻyxatda bor
etpl-not-listed = roʻyxatda yoʻq
etpl-pending = ariza berilgan, hali roʻyxatda yoʻq
etpl-removed = endi roʻyxatda yoʻq
course-start-title = Qanday boshlash kerak
steps-unknown = Bu yerda qanday boshlash kerakligi hali eʼlon qilinmagan.
course-ask = Boshlashga kim yordam beradi
course-link = “{ $title }” sahifasini { $site } saytida ochish
course-about-title = Kurs haqida
course-level = Daraja
course-languages = Oʻqitish tili
course-subtitles = Subtitrlar
course-subjects = Mavzular
course-cip = CIP kodi
course-skills = Nimalarni oʻrganasiz
course-occupations = Qanday ishlarga tayyorlaydi

# Issuances
issuances-title = Rasmiy xatlar
issuances-none = Hali birorta rasmiy xat eʼlon qilinmagan.
issuances-years = Yillar
issuances-latest = Soʻnggi rasmiy xatlar
issuances-feed = Rasmiy xatlarni tasmalar oʻquvchi dasturda kuzatib boring (Atom)
issuance-number = Raqami
issuance-type = Turi
issuance-type-policy = Qoidalar
issuance-type-information = Maʼlumot
issuance-to = Kimga
issuance-cc = Nusxalar kimga
issuance-from = Kimdan
issuance-date = Sana
issuance-effective = Kuchga kirishi
issuance-immediately = darhol
issuance-supersedes = Qaysi xat oʻrniga
issuance-rescinds = Bekor qiladi
issuance-superseded-by = Oʻrnini bosgan hujjat
issuance-rescinded-by = Bekor qilgan hujjat
issuance-cite = Qanday iqtibos keltirish kerak
redline-title = { $number } dan keyin nima oʻzgardi
redline-added = Endi:
redline-removed = Avval:
issuance-purpose = Maqsad
issuance-action = Nima qilish kerak
issuance-inquiries = Kimdan soʻrash mumkin
issuance-references = Havola qilingan manbalar
issuance-attachments = Ilovalar
issuance-status-active = Amalda
issuance-status-superseded = Yangisi bilan almashtirilgan
issuance-status-rescinded = Bekor qilingan
issuance-status-expired = Muddati tugagan
issuance-status-not-yet = Hali amalda emas

# Questions
questions-title = Savollar va javoblar
questions-count = { $count ->
    [one] { $count } ta savol
   *[other] { $count } ta savol
}
theme-eligibility = Kimlar qatnashishi mumkin
theme-enrolment = Qanday boshlash kerak
theme-dates = Sanalar
theme-cost = Narxi qancha
theme-courses = Kurslar va taʼlim hujjatlari
theme-help = Sizga kim yordam bera oladi
theme-records = Xodimlar nimalarni qayd etadi
theme-other = Boshqa savollar
asked-by-job-seeker = Ish izlovchilar uchun
asked-by-staff = Xodimlar uchun
asked-by-everyone = Ish izlovchilar va xodimlar uchun
audience-job-seeker = Ish izlovchilar
audience-staff = Xodimlar
audience-everyone = Ish izlovchilar va xodimlar

# Sessions
sessions-title = Oʻquv mashgʻulotlari
sessions-upcoming = Boʻladigan mashgʻulotlar
sessions-past = Oʻtgan mashgʻulotlar
sessions-none = Hozircha mashgʻulotlar rejalashtirilmagan.
session-when = Qachon
session-who = Kimlar uchun
session-where = Qayerda
session-virtual = Onlayn
session-capacity = Oʻrinlar
session-places = { $count ->
    [one] { $count } ta oʻrin
   *[other] { $count } ta oʻrin
}
session-cancelled = Bekor qilindi.
session-moved = Boshqa vaqtga koʻchirildi.
session-register = “{ $title }” mashgʻulotiga ({ $day }) { $site } saytida yoziling
session-calendar = “{ $title }” ({ $day }) ni taqvimingizga qoʻshish
sessions-calendar = Barcha mashgʻulotlarga taqvimingizda obuna boʻlish
sessions-feed = Mashgʻulotlarni tasmalar oʻquvchi dasturda kuzatib boring (Atom)

# Nothing here
not-found-title = Bu sahifa bu yerda yoʻq
not-found-text = Manzilda xato boʻlishi yoki sahifa boshqa joyga koʻchirilgan boʻlishi mumkin.

# Old addresses
moved-title = Bu sahifa koʻchirildi
moved-to = Bu sahifa koʻchirildi:
retired-title = Bu sahifa endi yoʻq
retired-since = U shu sanadan beri yoʻq: { $date }.
retired-instead = Endi nimani oʻqish kerak:
former-government = { $government } endi bu dasturda qatnashmaydi.
former-all = Qatnashadigan barcha hukumatlar

clock-licences-issued-by-left = Litsenziya olishga { $count } kun qoldi
clock-licences-issued-by-today = Bugun litsenziya olishning oxirgi kuni
clock-licences-issued-by-over = Litsenziyalar endi berilmaydi. Litsenziyangiz boʻlsa, keyingi sanaga qarang.
clock-enrol-by-left = Roʻyxatdan oʻtishga { $count } kun qoldi
clock-enrol-by-today = Bugun roʻyxatdan oʻtishning oxirgi kuni
clock-enrol-by-over = Roʻyxatga olish yopildi. Vaqtida roʻyxatdan oʻtgan boʻlsangiz, keyingi sanagacha davom etishingiz mumkin.
clock-complete-by-left = Kursni tugatishga { $count } kun qoldi
clock-complete-by-today = Bugun kursni tugatishning oxirgi kuni
clock-complete-by-over = Bu sana oʻtdi. Tugatmagan boʻlsangiz, yordam soʻrang.
clock-access-ends-left = Kirishga { $count } kun qoldi
clock-access-ends-today = Kirish bugun tugaydi
clock-access-ends-over = Kirish tugadi
clock-session-now = Hozir boʻlyapti
clock-session-over = Tugagan

# What a script says beside the hours that a reader has each week
hours-label = Haftasiga necha soat vaqtingiz bor
hours-fits = { $count ->
    [one] Bugun boshlab haftasiga { $count } soat oʻqisangiz, tugatish kuningiz: { $end }. Ulgurasiz: oxirgi kun { $last }.
   *[other] Bugun boshlab haftasiga { $count } soat oʻqisangiz, tugatish kuningiz: { $end }. Ulgurasiz: oxirgi kun { $last }.
}
hours-late = { $count ->
    [one] Bugun boshlab haftasiga { $count } soat oʻqisangiz, tugatish kuningiz: { $end }. Bu kech: oxirgi kun { $last }.
   *[other] Bugun boshlab haftasiga { $count } soat oʻqisangiz, tugatish kuningiz: { $end }. Bu kech: oxirgi kun { $last }.
}
hours-needed = { $count ->
    [one] Haftasiga { $count } soat yoki koʻproq oʻqisangiz, hali ulgurasiz.
   *[other] Haftasiga { $count } soat yoki koʻproq oʻqisangiz, hali ulgurasiz.
}
hours-never = { $count ->
    [one] Haftasiga { $count } soat oʻqilsa ham, endi boshlash kech: tugatishning oxirgi kuni { $last }.
   *[other] Haftasiga { $count } soat oʻqilsa ham, endi boshlash kech: tugatishning oxirgi kuni { $last }.
}
hours-done = { $count ->
    [one] Bugun boshlab haftasiga { $count } soat oʻqisangiz, tugatish kuningiz: { $end }.
   *[other] Bugun boshlab haftasiga { $count } soat oʻqisangiz, tugatish kuningiz: { $end }.
}
hours-closed = Roʻyxatdan oʻtish tugagan: { $date }. Quyidagi maʼlumot vaqtida roʻyxatdan oʻtganlar uchun.
hours-over = Tugatishning oxirgi kuni { $last } edi.

# What a script says that looks for questions
find-label = Savolni topish
find-whom = Kim uchun
find-everyone = Hamma uchun
find-job-seeker = Ish izlovchilar
find-staff = Xodimlar
find-found = { $count ->
    [one] { $count } ta savol topildi
   *[other] { $count } ta savol topildi
}
find-none = Bu soʻzlar bilan savol yoʻq.
find-help = Kim yordam berishini koʻring

# What a script says that narrows the list of issuances
narrow-label = Xatni topish
narrow-type = Turi
narrow-to = Kimga
narrow-year = Yil
narrow-status = Holati
narrow-any = Hammasi
narrow-found = { $count ->
    [one] { $count } ta xat topildi
   *[other] { $count } ta xat topildi
}
narrow-none = Mos xat topilmadi.

# One's own list of courses
shortlist-title = Mening roʻyxatim
shortlist-about = Bu roʻyxat faqat shu brauzerda saqlanadi. Havolani yubormasangiz, uni boshqa hech kim koʻrmaydi.
shortlist-unscripted = Roʻyxatingizni koʻrsatish uchun bu sahifaga JavaScript kerak. Usiz saqlamoqchi boʻlgan kurslar sahifalarini chop eting.
list-add = Roʻyxatimga qoʻshish
list-remove = Roʻyxatimdan olib tashlash
list-menu = Mening roʻyxatim ({ $count })
list-count = { $count ->
    [one] Roʻyxatingizda { $count } ta kurs bor.
   *[other] Roʻyxatingizda { $count } ta kurs bor.
}
list-empty = Roʻyxatingiz boʻsh. Kursni oching va “Roʻyxatimga qoʻshish”ni tanlang.
list-compare = Solishtirish
list-most = { $count ->
    [one] { $count } tagacha kursni yonma-yon solishtirish mumkin.
   *[other] { $count } tagacha kursni yonma-yon solishtirish mumkin.
}
list-table = Kurslaringiz yonma-yon
list-course = Kurs
list-print = Roʻyxatni chop etish
list-send = Roʻyxatni e-pochta orqali yuborish
list-link = Shu roʻyxatga havola
list-shared = Bu roʻyxat havoladan olingan. U hali bu brauzerda saqlanmagan.
list-keep = Bu kurslarni roʻyxatimda saqlash
list-gone = Bu kurs endi katalogda yoʻq: { $id }
list-wait = Kurslar yuklanmoqda.

# The accessibility statement
a11y-title = Qulaylik
legal-label = Bu sayt haqida
a11y-aim = Bu sayt har bir tilida veb-kontent qulayligi boʻyicha koʻrsatmalarning (WCAG) 2.2-versiyasi AA darajasiga mos boʻlishi uchun tuzilgan.
a11y-checked = Har safar eʼlon qilishdan oldin nima tekshiriladi
a11y-check-images = Har bir rasm soʻz bilan tavsiflangan yoki bezak deb belgilangan.
a11y-check-links = Sarlavhalar tartib bilan joylashgan, havolalar qayerga olib borishini aytadi.
a11y-check-contrast = Matn fonidan yetarlicha ajralib turadi.
a11y-check-language = Boshqa tildagi matn belgilangan, shuning uchun ekrandan oʻquvchi dastur uni toʻgʻri oʻqiydi.
a11y-tested = Bu saytni tuzadigan dastur avtomatik tekshiruvlar bilan, klaviatura orqali, tor ekranlarda va JavaScriptsiz sinaladi. Shunda koʻp toʻsiqlar topiladi, lekin hammasi emas.
a11y-limits = Qayerda kamchilik boʻlishi mumkin
a11y-untranslated = { $count ->
    [one] { $count } ta sahifa hali bu tilga tarjima qilinmagan. Sahifada bu aytilgan.
   *[other] { $count } ta sahifa hali bu tilga tarjima qilinmagan. Sahifada bu aytilgan.
}
a11y-elsewhere = Kurslarning oʻzi boshqa saytlarda joylashgan. Bu bayonot ularga tegishli emas.
a11y-files = Bu fayllarni ekrandan oʻquvchi dastur bilan oʻqish qiyin boʻlishi mumkin. Bizdan boshqa shaklini soʻrang:
a11y-report = Toʻsiq haqida bizga xabar bering

# Open data
data-title = Ochiq maʼlumotlar
data-about = Bu sayt koʻrsatadigan maʼlumotlar elektron jadvallar va dasturlar uchun fayllarda. CSV fayllarida birinchi qator ustunlarni nomlaydi, boʻsh katak qiymatni hech kim bildirmaganini anglatadi, bitta katakdagi bir nechta qiymat tik chiziq bilan ajratiladi.
data-catalogue = Bu fayllar katalogi (DCAT)
data-licence = Maʼlumotlar litsenziyasi:
data-exams = Imtihonlar
data-as-csv = { $name } CSV shaklida
data-as-json = { $name } JSON shaklida
data-value = Qiymat
data-unit = Birlik
data-example = Misol
data-rows = { $count ->
    [one] { $count } qator
   *[other] { $count } qator
}
