# The words of the interface in this language. The keys are those of en.ftl.

skip-to-content = Перейти до вмісту
languages-label = Мова
menu-label = Головне меню
menu-home = Головна
menu-courses = Курси
menu-subjects = Теми
menu-providers = Надавачі курсів
menu-questions = Запитання
menu-issuances = Циркуляри
menu-sessions = Навчальні заняття
help-title = Хто може вам допомогти
contact-phone = Телефон:
contact-email = Електронна пошта:
contacts-none = Уряд іще не оприлюднив, кого можна запитати.
not-published-yet = ще не оприлюднено
not-stated = не зазначено
not-translated = Цей текст іще не перекладено. Мова тексту: { $language }.
source-label = Джерело:
as-of = Станом на { $date } це так.
verified-on = Станом на { $date } перевірено.
published-by = Хто видає циркуляри:
contents-title = На цій сторінці

catalogue-is-sample = Цей каталог станом на { $date } містить лише вибірку курсів.
catalogue-as-of = Станом на { $date } курси були такими, як у цьому каталозі.

# The first page
dates-title = Важливі дати
deadline-licences-issued-by = Останній день, коли надають місця
deadline-enrol-by = Останній день, щоб записатися
deadline-complete-by = Останній день, щоб завершити курс
deadline-access-ends = Останній день безкоштовного доступу
deadline-passed = ця дата вже минула
offer-title = Що пропонують
offer-courses = Курси в усій пропозиції
offer-licences = Безкоштовні місця
offer-proof = Як підтвердити, що ви можете взяти участь
offer-eligibility = Хто може взяти участь
offer-steps = Як почати
subjects-title = Теми
providers-title = Надавачі курсів
courses-title = Курси
courses-count = { $count ->
    [one] { $count } курс
    [few] { $count } курси
    [many] { $count } курсів
   *[other] { $count } курсу
}
courses-count-brackets = ({ $count })
all-courses = { $count ->
    [one] Перегляньте { $count } курс
    [few] Перегляньте всі { $count } курси
    [many] Перегляньте всі { $count } курсів
   *[other] Перегляньте { $count } курсу
}
announcement-title = Хто про це оголосив

# Lists in parts
paging-label = Сторінки цього переліку
paging-previous = Попередня сторінка
paging-next = Наступна сторінка
paging-here = Сторінка { $page } з { $pages }

# A course
kind-course = Курс
kind-guided-project = Проєкт із супроводом
kind-specialization = Спеціалізація
kind-professional-certificate = Професійний сертифікат
level-beginner = Для початківців
level-intermediate = Середній рівень
level-advanced = Високий рівень
level-mixed = Змішаний рівень
dates-unknown = Дати ще не опубліковано.
course-free-title = Чи безкоштовно це для вас?
finish-title = Чи встигнете ви завершити вчасно?
course-duration = Скільки триває
duration-hours = { $count ->
    [one] { $count } година навчання загалом
    [few] { $count } години навчання загалом
    [many] { $count } годин навчання загалом
   *[other] { $count } години навчання загалом
}
duration-weeks = { $count ->
    [one] протягом { $count } тижня
    [few] протягом { $count } тижнів
    [many] протягом { $count } тижнів
   *[other] протягом { $count } тижня
}
duration-pace = { $count ->
    [one] по { $count } годині на тиждень
    [few] по { $count } години на тиждень
    [many] по { $count } годин на тиждень
   *[other] по { $count } години на тиждень
}
duration-unknown = Тут не зазначено. Скільки триває курс, сказано на його власній сторінці.
finish-table = Скільки триває і коли щонайпізніше почати
finish-table-open = Скільки триває
finish-hours = Годин на тиждень
finish-takes = Триває
finish-start-by = Почніть навчання до
finish-days = { $count ->
    [one] { $count } день
    [few] { $count } дні
    [many] { $count } днів
   *[other] { $count } дня
}
finish-weeks = { $count ->
    [one] { $count } тиждень
    [few] { $count } тижні
    [many] { $count } тижнів
   *[other] { $count } тижня
}
finish-start-weeks = Щоб завершити вчасно, почніть не пізніше { $date }
course-credential-title = Скільки зрештою коштуватиме документ?
cost-course = За курс
cost-in-offer = нічого в цій пропозиції
cost-not-in-offer = не входить до пропозиції: запитайте надавача
cost-not-stated = тут не зазначено
cost-credential = За документ
cost-nothing = нічого
cost-end = Зрештою ви платите
course-in-offer = Курс у цій пропозиції безкоштовний.
course-not-in-offer = Цей курс не входить до пропозиції. Запитайте надавача, скільки він коштує.
credential-none = Документа наприкінці немає.
credential-free = Документ наприкінці безкоштовний.
credential-third-party = Документ видає третя сторона, яка може брати плату за свій іспит.
credential-unknown = Тут не зазначено, чи є наприкінці документ і скільки він коштує.
credential-short-none = без документа
credential-short-free = безкоштовний документ
credential-short-third-party = готує до іспиту третьої сторони
credential-short-unknown = документ: не зазначено
credential-name = Документ
credential-awarded-by = Хто його видає
exam-title = Іспит: { $name }
exam-awarded-by = Хто проводить іспит
exam-price = Ціна іспиту
exam-price-none = нічого не коштує
exam-price-unknown = Тут не зазначено. Перш ніж записуватися на іспит, запитайте організацію { $who }.
exam-link = Про іспит «{ $name }»
exam-also = Інші курси, які готують до іспиту «{ $name }»:
funding-title = Хто може заплатити за іспит
funding-yes-course = у такий спосіб можна оплатити курс.
funding-yes-exam = у такий спосіб можна оплатити іспит.
funding-yes-any = у такий спосіб можна оплатити будь-які витрати.
funding-no-course = у такий спосіб не можна оплатити курс.
funding-no-exam = у такий спосіб не можна оплатити іспит.
funding-no-any = у такий спосіб не можна оплатити жодних витрат.
etpl-title = Чи є цей курс у Переліку схвалених надавачів навчання (ETPL)?
etpl-about = Зазвичай державними коштами на навчання можна оплатити лише курси з цього переліку.
etpl-listed = є в переліку
etpl-not-listed = немає в переліку
etpl-pending = заявку подано, у переліку ще немає
etpl-removed = у переліку вже немає
course-start-title = Як почати
steps-unknown = Як тут почати, ще не оприлюднено.
course-ask = Хто допоможе вам почати
course-link = Відкрити «{ $title }» на { $site }
course-about-title = Про курс
course-level = Рівень
course-languages = Мова викладання
course-subtitles = Субтитри
course-subjects = Теми
course-cip = Код CIP
course-skills = Чого ви навчитеся
course-occupations = Робота, до якої готує курс

# Issuances
issuances-title = Циркуляри
issuances-none = Циркулярів іще не оприлюднено.
issuances-years = Роки
issuances-latest = Найновіші циркуляри
issuances-feed = Стежити за циркулярами у програмі для читання стрічок (Atom)
issuance-number = Номер
issuance-type = Вид
issuance-type-policy = Правила
issuance-type-information = Інформація
issuance-to = Кому
issuance-cc = Копії
issuance-from = Від кого
issuance-date = Дата
issuance-effective = Набирає чинності
issuance-immediately = негайно
issuance-supersedes = Замінює
issuance-rescinds = Скасовує
issuance-superseded-by = Замінено документом
issuance-rescinded-by = Скасовано документом
issuance-cite = Як посилатися
redline-title = Що змінилося порівняно з { $number }
redline-added = Тепер:
redline-removed = Раніше:
issuance-purpose = Мета
issuance-action = Що потрібно зробити
issuance-inquiries = До кого звертатися
issuance-references = На що посилається
issuance-attachments = Додатки
issuance-status-active = Чинний
issuance-status-superseded = Замінено іншим
issuance-status-rescinded = Скасовано
issuance-status-expired = Строк дії минув
issuance-status-not-yet = Ще не чинний

# Questions
questions-title = Запитання й відповіді
questions-count = { $count ->
    [one] { $count } запитання
    [few] { $count } запитання
    [many] { $count } запитань
   *[other] { $count } запитання
}
theme-eligibility = Хто може взяти участь
theme-enrolment = Як почати
theme-dates = Дати
theme-cost = Скільки це коштує
theme-courses = Курси та документи про навчання
theme-help = Хто може вам допомогти
theme-records = Що реєструє персонал
theme-other = Інші запитання
asked-by-job-seeker = Для тих, хто шукає роботу
asked-by-staff = Для персоналу
asked-by-everyone = Для тих, хто шукає роботу, і для персоналу
audience-job-seeker = Ті, хто шукає роботу
audience-staff = Персонал
audience-everyone = Ті, хто шукає роботу, і персонал

# Sessions
sessions-title = Навчальні заняття
sessions-upcoming = Майбутні заняття
sessions-past = Минулі заняття
sessions-none = Наразі занять не заплановано.
session-when = Коли
session-who = Хто може взяти участь
session-where = Де
session-virtual = Онлайн
session-capacity = Місця
session-places = { $count ->
    [one] { $count } місце
    [few] { $count } місця
    [many] { $count } місць
   *[other] { $count } місця
}
session-cancelled = Скасовано.
session-moved = Перенесено на інший час.
session-register = Зареєструйтеся на заняття «{ $title }» ({ $day }) на сайті { $site }
session-calendar = Додати заняття «{ $title }» ({ $day }) до свого календаря
sessions-calendar = Підписатися на всі заняття у своєму календарі
sessions-feed = Стежити за заняттями у програмі для читання стрічок (Atom)

# Nothing here
not-found-title = Цієї сторінки тут немає
not-found-text = Можливо, в адресі є помилка або сторінку перенесено.

# Old addresses
moved-title = Цю сторінку перенесено
moved-to = Цю сторінку перенесено:
retired-title = Цієї сторінки більше немає
retired-since = З { $date } її тут немає.
retired-instead = Що читати тепер:
former-government = { $government } більше не бере участі в цій програмі.
former-all = Усі уряди, що беруть участь

clock-licences-issued-by-left = { $count ->
    [one] Залишився { $count } день, щоб отримати ліцензію
    [few] Залишилося { $count } дні, щоб отримати ліцензію
   *[many] Залишилося { $count } днів, щоб отримати ліцензію
}
clock-licences-issued-by-today = Сьогодні останній день, щоб отримати ліцензію
clock-licences-issued-by-over = Ліцензій більше не видають. Якщо ви її маєте, зверніть увагу на наступну дату.
clock-enrol-by-left = { $count ->
    [one] Залишився { $count } день, щоб записатися
    [few] Залишилося { $count } дні, щоб записатися
   *[many] Залишилося { $count } днів, щоб записатися
}
clock-enrol-by-today = Сьогодні останній день, щоб записатися
clock-enrol-by-over = Запис закрито. Якщо ви записалися вчасно, можете навчатися до наступної дати.
clock-complete-by-left = { $count ->
    [one] Залишився { $count } день, щоб завершити курс
    [few] Залишилося { $count } дні, щоб завершити курс
   *[many] Залишилося { $count } днів, щоб завершити курс
}
clock-complete-by-today = Сьогодні останній день, щоб завершити курс
clock-complete-by-over = Ця дата минула. Попросіть допомоги, якщо ви не завершили курс.
clock-access-ends-left = { $count ->
    [one] Залишився { $count } день доступу
    [few] Залишилося { $count } дні доступу
   *[many] Залишилося { $count } днів доступу
}
clock-access-ends-today = Доступ закінчується сьогодні
clock-access-ends-over = Доступ закінчився
clock-session-now = Відбувається зараз
clock-session-over = Уже завершилося

# What a script says beside the hours that a reader has each week
hours-label = Скільки годин на тиждень ви маєте
hours-fits = { $count ->
    [one] Якщо почнете сьогодні і вчитиметеся { $count } годину на тиждень, завершите { $end } Це вчасно: останній день – { $last }
    [few] Якщо почнете сьогодні і вчитиметеся { $count } години на тиждень, завершите { $end } Це вчасно: останній день – { $last }
    [many] Якщо почнете сьогодні і вчитиметеся { $count } годин на тиждень, завершите { $end } Це вчасно: останній день – { $last }
   *[other] Якщо почнете сьогодні і вчитиметеся { $count } години на тиждень, завершите { $end } Це вчасно: останній день – { $last }
}
hours-late = { $count ->
    [one] Якщо почнете сьогодні і вчитиметеся { $count } годину на тиждень, завершите { $end } Це запізно: останній день – { $last }
    [few] Якщо почнете сьогодні і вчитиметеся { $count } години на тиждень, завершите { $end } Це запізно: останній день – { $last }
    [many] Якщо почнете сьогодні і вчитиметеся { $count } годин на тиждень, завершите { $end } Це запізно: останній день – { $last }
   *[other] Якщо почнете сьогодні і вчитиметеся { $count } години на тиждень, завершите { $end } Це запізно: останній день – { $last }
}
hours-needed = { $count ->
    [one] Якщо вчитиметеся { $count } годину на тиждень або більше, ще встигнете.
    [few] Якщо вчитиметеся { $count } години на тиждень або більше, ще встигнете.
    [many] Якщо вчитиметеся { $count } годин на тиждень або більше, ще встигнете.
   *[other] Якщо вчитиметеся { $count } години на тиждень або більше, ще встигнете.
}
hours-never = { $count ->
    [one] Починати вже запізно, навіть якщо вчитися { $count } годину на тиждень: останній день, щоб завершити, – { $last }
    [few] Починати вже запізно, навіть якщо вчитися { $count } години на тиждень: останній день, щоб завершити, – { $last }
    [many] Починати вже запізно, навіть якщо вчитися { $count } годин на тиждень: останній день, щоб завершити, – { $last }
   *[other] Починати вже запізно, навіть якщо вчитися { $count } години на тиждень: останній день, щоб завершити, – { $last }
}
hours-done = { $count ->
    [one] Якщо почнете сьогодні і вчитиметеся { $count } годину на тиждень, завершите { $end }
    [few] Якщо почнете сьогодні і вчитиметеся { $count } години на тиждень, завершите { $end }
    [many] Якщо почнете сьогодні і вчитиметеся { $count } годин на тиждень, завершите { $end }
   *[other] Якщо почнете сьогодні і вчитиметеся { $count } години на тиждень, завершите { $end }
}
hours-closed = Запис закрито { $date } Подальше – для тих, хто записався вчасно.
hours-over = Останній день, щоб завершити, був { $last }

# What a script says that looks for questions
find-label = Знайти запитання
find-whom = Для кого
find-everyone = Для всіх
find-job-seeker = Для тих, хто шукає роботу
find-staff = Для працівників
find-found = { $count ->
    [one] Знайдено { $count } запитання
    [few] Знайдено { $count } запитання
    [many] Знайдено { $count } запитань
   *[other] Знайдено { $count } запитання
}
find-none = Жодне запитання не містить цих слів.
find-help = Хто може допомогти

# What a script says that narrows the list of issuances
narrow-label = Знайти циркуляр
narrow-type = Вид
narrow-to = Кому
narrow-year = Рік
narrow-status = Чинність
narrow-any = Усі
narrow-found = { $count ->
    [one] Знайдено { $count } циркуляр
    [few] Знайдено { $count } циркуляри
    [many] Знайдено { $count } циркулярів
   *[other] Знайдено { $count } циркуляра
}
narrow-none = Такого циркуляра немає.

# One's own list of courses
shortlist-title = Мій список
shortlist-about = Цей список зберігається лише в цьому браузері. Ніхто інший його не бачить, якщо ви не надішлете посилання.
shortlist-unscripted = Щоб показати ваш список, цій сторінці потрібен JavaScript. Без нього надрукуйте сторінки курсів, які хочете зберегти.
list-add = Додати до мого списку
list-remove = Прибрати з мого списку
list-menu = Мій список ({ $count })
list-count = { $count ->
    [one] У вашому списку { $count } курс.
    [few] У вашому списку { $count } курси.
    [many] У вашому списку { $count } курсів.
   *[other] У вашому списку { $count } курсу.
}
list-empty = Ваш список порожній. Відкрийте курс і виберіть «Додати до мого списку».
list-compare = Порівняти
list-most = { $count ->
    [one] Поруч можна порівняти до { $count } курсу.
    [few] Поруч можна порівняти до { $count } курсів.
    [many] Поруч можна порівняти до { $count } курсів.
   *[other] Поруч можна порівняти до { $count } курсу.
}
list-table = Ваші курси поруч
list-course = Курс
list-print = Надрукувати список
list-send = Надіслати список електронною поштою
list-link = Посилання на цей список
list-shared = Цей список – з посилання. У цьому браузері його ще не збережено.
list-keep = Зберегти ці курси в моєму списку
list-gone = Цього курсу вже немає в каталозі: { $id }
list-wait = Курси завантажуються.

# The accessibility statement
a11y-title = Доступність
legal-label = Про цей сайт
a11y-aim = Цей сайт зроблено так, щоб він відповідав Настановам з доступності вебвмісту (WCAG) 2.2 на рівні AA кожною з його мов.
a11y-checked = Що перевіряють щоразу перед публікацією
a11y-check-images = Кожне зображення описано словами або позначено як оздобу.
a11y-check-links = Заголовки йдуть по порядку, а посилання кажуть, куди ведуть.
a11y-check-contrast = Текст достатньо відрізняється від тла.
a11y-check-language = Текст іншою мовою позначено, щоб програма для читання з екрана читала його правильно.
a11y-tested = Програму, яка створює цей сайт, випробовують автоматичними перевірками, з клавіатури, на вузьких екранах і без JavaScript. Так знаходять багато перешкод, але не всі.
a11y-limits = Де сайт може бути недосконалим
a11y-untranslated = { $count ->
    [one] { $count } сторінку ще не перекладено цією мовою. На ній це сказано.
    [few] { $count } сторінки ще не перекладено цією мовою. На них це сказано.
    [many] { $count } сторінок ще не перекладено цією мовою. На них це сказано.
   *[other] { $count } сторінки ще не перекладено цією мовою. На них це сказано.
}
a11y-elsewhere = Самі курси розміщено на інших сайтах. Ця заява їх не стосується.
a11y-files = Ці файли може бути важко читати програмою для читання з екрана. Попросіть у нас інший формат:
a11y-report = Розкажіть нам про перешкоду

# Open data
data-title = Відкриті дані
data-about = Усе, що показує цей сайт, у файлах для електронних таблиць і програм. У файлах CSV перший рядок містить назви стовпців, порожня клітинка означає, що значення ніхто не вказав, а кілька значень в одній клітинці розділяє вертикальна риска.
data-catalogue = Каталог цих файлів (DCAT)
data-licence = Ліцензія на дані:
data-exams = Іспити
data-as-csv = { $name } у форматі CSV
data-as-json = { $name } у форматі JSON
data-value = Тип
data-unit = Одиниця
data-example = Приклад
data-rows = { $count ->
    [one] { $count } рядок
    [few] { $count } рядки
    [many] { $count } рядків
   *[other] { $count } рядка
}
