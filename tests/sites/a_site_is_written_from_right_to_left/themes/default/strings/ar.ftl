skip-to-content = انتقل إلى المحتوى
languages-label = اللغة
menu-label = القائمة الرئيسية
menu-home = الرئيسية
menu-courses = الدورات
menu-subjects = المواضيع
menu-providers = الجهات
menu-questions = الأسئلة
menu-issuances = التعميمات
menu-sessions = جلسات التدريب
help-title = من يمكنه المساعدة
contact-phone = الهاتف:
contact-email = البريد الإلكتروني:
contacts-none = لم تنشر الحكومة بعد من يمكن سؤاله.
not-published-yet = لم يُنشر بعد
not-stated = غير مذكور
not-translated = لم يُترجم هذا النص بعد. لغته: { $language }.
source-label = المصدر:
as-of = بتاريخ { $date }.
verified-on = تم التحقق في { $date }.
published-by = جهة إصدار التعميمات:
contents-title = في هذه الصفحة
catalogue-is-sample = هذا الدليل عينة من الدورات بتاريخ { $date }.
catalogue-as-of = هذا الدليل بتاريخ { $date }.
dates-title = تواريخ مهمة
deadline-licences-issued-by = تُمنح التراخيص حتى
deadline-enrol-by = آخر موعد للتسجيل
deadline-complete-by = آخر موعد لإكمال الدورة
deadline-access-ends = ينتهي الوصول في
offer-title = ما هو معروض
offer-courses = الدورات في العرض كله
offer-licences = التراخيص المجانية
offer-proof = كيف تثبت أنه يمكنك المشاركة
offer-eligibility = من يمكنه المشاركة
offer-steps = كيف تبدأ
subjects-title = المواضيع
providers-title = الجهات
courses-title = الدورات
courses-count = { $count ->
    [zero] لا دورات
    [one] دورة واحدة
    [two] دورتان
    [few] { $count } دورات
    [many] { $count } دورة
   *[other] { $count } دورة
}
courses-count-brackets = ({ $count })
all-courses = { $count ->
    [one] انظر الدورة
   *[other] انظر كل الدورات ({ $count })
}
announcement-title = من أعلن ذلك
paging-label = صفحات هذه القائمة
paging-previous = الصفحة السابقة
paging-next = الصفحة التالية
paging-here = الصفحة { $page } من { $pages }
kind-course = دورة
kind-guided-project = مشروع موجّه
kind-specialization = تخصص
kind-professional-certificate = شهادة مهنية
level-beginner = مبتدئ
level-intermediate = متوسط
level-advanced = متقدم
level-mixed = متنوع
dates-unknown = لم تُنشر التواريخ بعد.
course-free-title = هل هي مجانية لك؟
finish-title = هل يمكنك أن تكملها في الوقت؟
course-duration = كم تستغرق
duration-hours = { $count ->
    [two] ساعتا عمل في المجموع
    [few] { $count } ساعات عمل في المجموع
   *[other] { $count } ساعة عمل في المجموع
}
duration-weeks = { $count ->
    [two] على مدى أسبوعين
    [few] على مدى { $count } أسابيع
   *[other] على مدى { $count } أسبوعًا
}
duration-pace = { $count ->
    [two] بمعدل ساعتين في الأسبوع
    [few] بمعدل { $count } ساعات في الأسبوع
   *[other] بمعدل { $count } ساعة في الأسبوع
}
duration-unknown = غير مذكور هنا. صفحة الدورة نفسها تذكر مدتها.
finish-table = كم تستغرق، وآخر موعد للبدء
finish-table-open = كم تستغرق
finish-hours = ساعات في الأسبوع
finish-takes = المدة
finish-start-by = آخر يوم لبدء الدراسة
finish-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
   *[other] { $count } يومًا
}
finish-weeks = { $count ->
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { $count } أسابيع
   *[other] { $count } أسبوعًا
}
finish-start-weeks = لتكملها في الوقت، ابدأ في موعد أقصاه { $date }.
course-credential-title = كم ستكلفك الشهادة في النهاية؟
cost-course = ثمن الدورة
cost-in-offer = لا شيء في هذا العرض
cost-not-in-offer = ليست من العرض: اسأل الجهة المقدمة
cost-not-stated = غير مذكور هنا
cost-credential = ثمن الشهادة
cost-nothing = لا شيء
cost-end = تدفع في النهاية
credential-none = لا شهادة في نهايتها.
credential-free = الشهادة في نهايتها مجانية.
credential-third-party = تمنح الشهادة جهة أخرى قد تتقاضى رسوم امتحانها.
credential-unknown = لا يُذكر هنا هل في نهايتها شهادة ولا كم تكلف.
credential-short-none = بلا شهادة
credential-short-free = شهادة مجانية
credential-short-third-party = تُعدّ لامتحان جهة أخرى
credential-short-unknown = الشهادة غير مذكورة
credential-name = الشهادة
credential-awarded-by = تمنحها
exam-title = الامتحان: { $name }
exam-awarded-by = تُجريه
exam-price = ثمن الامتحان
exam-price-none = لا شيء
exam-price-unknown = غير مذكور هنا. اسأل { $who } قبل أن تسجّل.
exam-link = عن امتحان { $name }
exam-also = دورات أخرى تُعدّ لامتحان { $name }:
funding-title = من يجوز له دفع ثمن الامتحان
funding-yes-course = يجوز أن يدفع ثمن الدورة.
funding-yes-exam = يجوز أن يدفع ثمن الامتحان.
funding-yes-any = يجوز أن يدفع أيًا من التكاليف.
funding-no-course = لا يجوز أن يدفع ثمن الدورة.
funding-no-exam = لا يجوز أن يدفع ثمن الامتحان.
funding-no-any = لا يجوز أن يدفع أيًا من التكاليف.
etpl-title = هل هي في قائمة مقدمي التدريب المؤهلين؟
etpl-about = لا تدفع الأموال العامة للتدريب في العادة إلا ثمن دورات هذه القائمة.
etpl-listed = في القائمة
etpl-not-listed = ليست في القائمة
etpl-pending = قُدّم الطلب، وليست في القائمة بعد
etpl-removed = لم تعد في القائمة
course-start-title = كيف تبدأ
steps-unknown = لم يُنشر بعد كيف تبدأ هنا.
course-ask = من يساعدك على البدء
course-link = افتح «{ $title }» على { $site }
course-about-title = عن الدورة
course-level = المستوى
course-languages = لغة التدريس
course-subtitles = الترجمة المصاحبة
course-subjects = المواضيع
course-cip = رمز CIP
course-skills = ما تتعلمه
course-occupations = الأعمال التي تُعدّ لها
issuances-title = التعميمات
issuances-none = لم تُنشر تعميمات بعد.
issuances-years = السنوات
issuances-latest = أحدث التعميمات
issuances-feed = تابع التعميمات في قارئ خلاصات (Atom)
issuance-number = الرقم
issuance-type = النوع
issuance-type-policy = سياسة
issuance-type-information = معلومات
issuance-to = إلى
issuance-cc = نسخة إلى
issuance-from = من
issuance-date = التاريخ
issuance-effective = سارٍ من
issuance-immediately = فورًا
issuance-supersedes = يحل محل
issuance-rescinds = يلغي
issuance-superseded-by = حلّ محله
issuance-rescinded-by = أنهاه
issuance-cite = كيف تستشهد به
redline-title = ما الذي تغير منذ { $number }
redline-added = الآن:
redline-removed = سابقًا:
issuance-purpose = الغرض
issuance-action = الإجراء المطلوب
issuance-inquiries = الاستفسارات
issuance-references = المراجع
issuance-attachments = المرفقات
issuance-status-active = سارٍ
issuance-status-superseded = حل محله غيره
issuance-status-rescinded = ملغى
issuance-status-expired = منتهٍ
questions-title = أسئلة وأجوبة
questions-count = { $count ->
    [one] سؤال واحد
    [two] سؤالان
    [few] { $count } أسئلة
   *[other] { $count } سؤالًا
}
theme-eligibility = من يمكنه المشاركة
theme-enrolment = كيف تبدأ
theme-dates = التواريخ
theme-cost = التكلفة
theme-courses = الدورات والشهادات
theme-help = من يمكنه المساعدة
theme-records = ما يسجله الموظفون
theme-other = أسئلة أخرى
asked-by-job-seeker = للباحثين عن عمل
asked-by-staff = للموظفين
asked-by-everyone = للباحثين عن عمل وللموظفين
audience-job-seeker = الباحثون عن عمل
audience-staff = الموظفون
audience-everyone = الباحثون عن عمل والموظفون
sessions-title = جلسات التدريب
sessions-upcoming = الجلسات القادمة
sessions-past = الجلسات السابقة
sessions-none = لا جلسات مخططة حاليًا.
session-when = متى
session-who = لمن
session-where = أين
session-virtual = عبر الإنترنت
session-capacity = الأماكن
session-places = { $count ->
    [one] مكان واحد
    [two] مكانان
    [few] { $count } أماكن
   *[other] { $count } مكانًا
}
session-cancelled = أُلغيت.
session-moved = نُقلت إلى موعد آخر.
session-register = سجّل في «{ $title }» يوم { $day } على { $site }
session-calendar = أضف «{ $title }» في { $day } إلى تقويمك
sessions-calendar = اشترك في كل الجلسات في تقويمك
sessions-feed = تابع الجلسات في قارئ خلاصات (Atom)
not-found-title = هذه الصفحة ليست هنا
not-found-text = قد يكون في العنوان خطأ، أو نُقلت الصفحة.
course-in-offer = المشاركة مجانية في هذا العرض.
course-not-in-offer = هذه الدورة ليست جزءًا من العرض. اسأل الجهة المقدِّمة عن تكلفتها.
deadline-passed = مضى هذا التاريخ
issuance-status-not-yet = لم يسرِ بعد

# Old addresses
moved-title = نُقلت هذه الصفحة
moved-to = نُقلت هذه الصفحة إلى
retired-title = لم تعد هذه الصفحة موجودة
retired-since = ليست هنا منذ { $date }.
retired-instead = ما يمكن قراءته الآن:
former-government = لم تعد { $government } تشارك في هذا البرنامج.
former-all = جميع الحكومات المشاركة
clock-licences-issued-by-left = { $count ->
    [zero] لم يبق أي يوم للحصول على رخصة
    [one] بقي يوم واحد للحصول على رخصة
    [two] بقي يومان للحصول على رخصة
    [few] بقيت { $count } أيام للحصول على رخصة
    [many] بقي { $count } يومًا للحصول على رخصة
   *[other] بقي { $count } يوم للحصول على رخصة
}
clock-licences-issued-by-today = اليوم آخر يوم للحصول على رخصة
clock-licences-issued-by-over = لم تعد الرخص تُمنح. إن كانت لديك رخصة فانظر إلى التاريخ التالي.
clock-enrol-by-left = { $count ->
    [zero] لم يبق أي يوم للتسجيل
    [one] بقي يوم واحد للتسجيل
    [two] بقي يومان للتسجيل
    [few] بقيت { $count } أيام للتسجيل
    [many] بقي { $count } يومًا للتسجيل
   *[other] بقي { $count } يوم للتسجيل
}
clock-enrol-by-today = اليوم آخر يوم للتسجيل
clock-enrol-by-over = انتهى التسجيل. إن سجّلت في الوقت المناسب فيمكنك المتابعة حتى التاريخ التالي.
clock-complete-by-left = { $count ->
    [zero] لم يبق أي يوم لإكمال دورة
    [one] بقي يوم واحد لإكمال دورة
    [two] بقي يومان لإكمال دورة
    [few] بقيت { $count } أيام لإكمال دورة
    [many] بقي { $count } يومًا لإكمال دورة
   *[other] بقي { $count } يوم لإكمال دورة
}
clock-complete-by-today = اليوم آخر يوم لإكمال دورة
clock-complete-by-over = مضى هذا التاريخ. اطلب المساعدة إن لم تكمل.
clock-access-ends-left = { $count ->
    [zero] لم يبق أي يوم من الوصول
    [one] بقي يوم واحد من الوصول
    [two] بقي يومان من الوصول
    [few] بقيت { $count } أيام من الوصول
    [many] بقي { $count } يومًا من الوصول
   *[other] بقي { $count } يوم من الوصول
}
clock-access-ends-today = ينتهي الوصول اليوم
clock-access-ends-over = انتهى الوصول
clock-session-now = جارية الآن
clock-session-over = انتهت

hours-label = الساعات المتاحة لك كل أسبوع
hours-fits = { $count ->
    [two] إن بدأت اليوم بمعدل ساعتين في الأسبوع فستنتهي في { $end }. هذا في الوقت: آخر يوم هو { $last }.
    [few] إن بدأت اليوم بمعدل { $count } ساعات في الأسبوع فستنتهي في { $end }. هذا في الوقت: آخر يوم هو { $last }.
   *[other] إن بدأت اليوم بمعدل { $count } ساعة في الأسبوع فستنتهي في { $end }. هذا في الوقت: آخر يوم هو { $last }.
}
hours-late = { $count ->
    [two] إن بدأت اليوم بمعدل ساعتين في الأسبوع فستنتهي في { $end }. هذا متأخر: آخر يوم هو { $last }.
    [few] إن بدأت اليوم بمعدل { $count } ساعات في الأسبوع فستنتهي في { $end }. هذا متأخر: آخر يوم هو { $last }.
   *[other] إن بدأت اليوم بمعدل { $count } ساعة في الأسبوع فستنتهي في { $end }. هذا متأخر: آخر يوم هو { $last }.
}
hours-needed = { $count ->
    [two] بمعدل ساعتين في الأسبوع أو أكثر يمكنك أن تنتهي في الوقت.
    [few] بمعدل { $count } ساعات في الأسبوع أو أكثر يمكنك أن تنتهي في الوقت.
   *[other] بمعدل { $count } ساعة في الأسبوع أو أكثر يمكنك أن تنتهي في الوقت.
}
hours-never = { $count ->
    [two] فات أوان البدء الآن، حتى بمعدل ساعتين في الأسبوع: آخر يوم للإكمال هو { $last }.
    [few] فات أوان البدء الآن، حتى بمعدل { $count } ساعات في الأسبوع: آخر يوم للإكمال هو { $last }.
   *[other] فات أوان البدء الآن، حتى بمعدل { $count } ساعة في الأسبوع: آخر يوم للإكمال هو { $last }.
}
hours-done = { $count ->
    [two] إن بدأت اليوم بمعدل ساعتين في الأسبوع فستنتهي في { $end }.
    [few] إن بدأت اليوم بمعدل { $count } ساعات في الأسبوع فستنتهي في { $end }.
   *[other] إن بدأت اليوم بمعدل { $count } ساعة في الأسبوع فستنتهي في { $end }.
}
hours-closed = أُغلق التسجيل في { $date }. ما يلي لمن سجّل في الوقت المناسب.
hours-over = كان آخر يوم للإكمال { $last }.

find-label = ابحث عن سؤال
find-whom = لمن
find-everyone = الجميع
find-job-seeker = الباحثون عن عمل
find-staff = الموظفون
find-found = { $count ->
    [two] عُثر على سؤالين
    [few] عُثر على { $count } أسئلة
   *[other] عُثر على { $count } سؤال
}
find-none = لا سؤال بهذه الكلمات.
find-help = انظر من يمكنه المساعدة

# What a script says that narrows the list of issuances
narrow-label = ابحث عن تعميم
narrow-type = النوع
narrow-to = إلى
narrow-year = السنة
narrow-status = الحالة
narrow-any = الكل
narrow-found = { $count ->
    [two] عُثر على تعميمين
    [few] عُثر على { $count } تعاميم
   *[other] عُثر على { $count } تعميم
}
narrow-none = لا تعميم يطابق ذلك.

shortlist-title = قائمتي
shortlist-about = تُحفظ هذه القائمة في هذا المتصفح وحده. لا يراها أحد غيرك إلا إذا أرسلت الرابط.
shortlist-unscripted = تحتاج هذه الصفحة إلى JavaScript لعرض قائمتك. من دونه اطبع صفحات الدورات التي تريد الاحتفاظ بها.
list-add = أضف إلى قائمتي
list-remove = أزل من قائمتي
list-menu = قائمتي ({ $count })
list-count = { $count ->
    [two] في قائمتك دورتان.
    [few] في قائمتك { $count } دورات.
   *[other] في قائمتك { $count } دورة.
}
list-empty = قائمتك فارغة. افتح دورة واختر «أضف إلى قائمتي».
list-compare = قارن
list-most = { $count ->
    [two] يمكن مقارنة دورتين.
    [few] يمكن مقارنة { $count } دورات جنبًا إلى جنب.
   *[other] يمكن مقارنة { $count } دورة جنبًا إلى جنب.
}
list-table = دوراتك جنبًا إلى جنب
list-course = الدورة
list-print = اطبع القائمة
list-send = أرسل القائمة بالبريد الإلكتروني
list-link = رابط هذه القائمة
list-shared = جاءت هذه القائمة من رابط، ولم تُحفظ في هذا المتصفح بعد.
list-keep = احفظ هذه الدورات في قائمتي
list-gone = لم تعد هذه الدورة في القائمة العامة: { $id }
list-wait = يجري تحميل الدورات.

a11y-title = إمكانية الوصول
legal-label = عن هذا الموقع
a11y-aim = صُمم هذا الموقع ليستوفي إرشادات الوصول إلى محتوى الويب (WCAG) 2.2 بالمستوى AA في كل لغة من لغاته.
a11y-checked = ما يُفحص كل مرة قبل النشر
a11y-check-images = كل صورة موصوفة بالكلمات أو معلَّمة كزخرفة.
a11y-check-links = العناوين مرتبة، والروابط تقول إلى أين تؤدي.
a11y-check-contrast = النص يتميز عن خلفيته بما يكفي.
a11y-check-language = النص بلغة أخرى معلَّم ليقرأه قارئ الشاشة كما ينبغي.
a11y-tested = يُختبر البرنامج الذي يصنع هذا الموقع بفحوص آلية وبلوحة المفاتيح وعلى الشاشات الضيقة ومن دون JavaScript. هذا يكشف عوائق كثيرة، لا كلها.
a11y-limits = أين قد يقصّر
a11y-untranslated = { $count ->
    [two] صفحتان لم تُترجما إلى هذه اللغة بعد، وتقولان ذلك.
    [few] { $count } صفحات لم تُترجم إلى هذه اللغة بعد، وتقول ذلك.
   *[other] { $count } صفحة لم تُترجم إلى هذه اللغة بعد، وتقول ذلك.
}
a11y-elsewhere = الدورات نفسها على مواقع أخرى لا يشملها هذا البيان.
a11y-files = قد تصعب قراءة هذه الملفات بقارئ شاشة. اطلب منا شكلاً آخر:
a11y-report = أخبرنا عن عائق

# Open data
data-title = البيانات المفتوحة
data-about = ما يعرضه هذا الموقع في ملفات لجداول البيانات والبرامج. في ملفات CSV يسمي الصف الأول الأعمدة، والخلية الفارغة تعني أن أحدا لم يذكر قيمة، والقيم المتعددة في خلية واحدة يفصل بينها خط عمودي.
data-catalogue = فهرس هذه الملفات (DCAT)
data-licence = رخصة البيانات:
data-exams = الامتحانات
data-as-csv = { $name } بصيغة CSV
data-as-json = { $name } بصيغة JSON
data-value = القيمة
data-unit = الوحدة
data-example = مثال
data-rows = { $count ->
    [one] صف واحد
    [two] صفان
    [few] { $count } صفوف
   *[other] { $count } صف
}
