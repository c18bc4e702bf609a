# The words of the interface in English. Every other language has the same keys.

skip-to-content = Skip to the content
languages-label = Language
menu-label = Main menu
menu-home = Home
menu-courses = Courses
menu-subjects = Subjects
menu-providers = Providers
menu-questions = Questions
menu-issuances = Issuances
menu-sessions = Training sessions
help-title = Who can help
contact-phone = Telephone:
contact-email = E-mail:
contacts-none = The government has not published yet whom to ask.
not-published-yet = not published yet
not-stated = not stated
not-translated = This text has not been translated yet. It is in { $language }.
source-label = Source:
as-of = As of { $date }.
verified-on = Checked on { $date }.
published-by = Publisher of the issuances:
contents-title = On this page

catalogue-is-sample = This catalog is a sample of the courses as of { $date }.
catalogue-as-of = This catalog is as of { $date }.

# The first page
dates-title = Dates that matter
deadline-licences-issued-by = Licenses are given out until
deadline-enrol-by = Enroll by
deadline-complete-by = Complete your course by
deadline-access-ends = Access ends on
deadline-passed = this date has passed
offer-title = What is offered
offer-courses = Courses in the whole offer
offer-licences = Free licenses
offer-proof = How you show that you may take part
offer-eligibility = Who may take part
offer-steps = How to start
subjects-title = Subjects
providers-title = Providers
courses-title = Courses
courses-count = { $count ->
    [one] { $count } course
   *[other] { $count } courses
}
courses-count-brackets = ({ $count })
all-courses = { $count ->
    [one] See the { $count } course
   *[other] See all { $count } courses
}
announcement-title = Who announced it

# Lists in parts
paging-label = Pages of this list
paging-previous = Previous page
paging-next = Next page
paging-here = Page { $page } of { $pages }

# A course
kind-course = Course
kind-guided-project = Guided project
kind-specialization = Specialization
kind-professional-certificate = Professional Certificate
level-beginner = Beginner
level-intermediate = Intermediate
level-advanced = Advanced
level-mixed = Mixed
dates-unknown = The dates are not published yet.
course-free-title = Is it free for you?
finish-title = Can you still finish in time?
course-duration = How long it takes
duration-hours = { $count ->
    [one] { $count } hour of work in all
   *[other] { $count } hours of work in all
}
duration-weeks = { $count ->
    [one] over { $count } week
   *[other] over { $count } weeks
}
duration-pace = { $count ->
    [one] at { $count } hour a week
   *[other] at { $count } hours a week
}
duration-unknown = Not stated here. The course’s own page says how long it takes.
finish-table = How long it takes, and when to start at the latest
finish-table-open = How long it takes
finish-hours = Hours a week
finish-takes = It takes
finish-start-by = Begin studying by
finish-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
finish-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
finish-start-weeks = To finish in time, start by { $date }.
course-credential-title = What will the credential cost you in the end?
cost-course = For the course
cost-in-offer = nothing in this offer
cost-not-in-offer = not part of the offer: ask its provider
cost-not-stated = not stated here
cost-credential = For the credential
cost-nothing = nothing
cost-end = In the end you pay
course-in-offer = Taking part is free in this offer.
course-not-in-offer = This course is not part of the offer. Ask its provider what it costs.
credential-none = It ends without a credential.
credential-free = The credential at its end is free.
credential-third-party = The credential is awarded by a third party, who may charge for its exam.
credential-unknown = Whether it ends with a credential, and what that costs, is not stated here.
credential-short-none = no credential
credential-short-free = free credential
credential-short-third-party = prepares for a third party’s exam
credential-short-unknown = credential not stated
credential-name = Credential
credential-awarded-by = Awarded by
exam-title = Exam: { $name }
exam-awarded-by = Held by
exam-price = Price of the exam
exam-price-none = nothing
exam-price-unknown = Not stated here. Ask { $who } before you register.
exam-link = About the exam { $name }
exam-also = Other courses that prepare for { $name }:
funding-title = Who may pay for the exam
funding-yes-course = may pay for the course.
funding-yes-exam = may pay for the exam.
funding-yes-any = may pay for any of the costs.
funding-no-course = cannot pay for the course.
funding-no-exam = cannot pay for the exam.
funding-no-any = cannot pay for any of the costs.
etpl-title = Is it on the Eligible Training Provider List?
etpl-about = As a rule, public money for training may pay only for courses on this list.
etpl-listed = on the list
etpl-not-listed = not on the list
etpl-pending = applied for, not on the list yet
etpl-removed = no longer on the list
course-start-title = How to start
steps-unknown = How to start here is not published yet.
course-ask = Who can help you to start
course-link = Open “{ $title }” on { $site }
course-about-title = About the course
course-level = Level
course-languages = Taught in
course-subtitles = Subtitles
course-subjects = Subjects
course-cip = CIP code
course-skills = What you learn
course-occupations = Work that it prepares for

# Issuances
issuances-title = Issuances
issuances-none = No issuances have been published yet.
issuances-years = Years
issuances-latest = Latest issuances
issuances-feed = Follow the issuances in a feed reader (Atom)
issuance-number = Number
issuance-type = Type
issuance-type-policy = Policy
issuance-type-information = Information
issuance-to = To
issuance-cc = Copies to
issuance-from = From
issuance-date = Date
issuance-effective = Effective
issuance-immediately = immediately
issuance-supersedes = Takes the place of
issuance-rescinds = Ends
issuance-superseded-by = Superseded by
issuance-rescinded-by = Ended by
issuance-cite = How to cite this
redline-title = What changed since { $number }
redline-added = Now:
redline-removed = Before:
issuance-purpose = Purpose
issuance-action = Action requested
issuance-inquiries = Inquiries
issuance-references = References
issuance-attachments = Attachments
issuance-status-active = In force
issuance-status-superseded = Superseded
issuance-status-rescinded = Rescinded
issuance-status-expired = Expired
issuance-status-not-yet = Not yet in force

# Questions
questions-title = Questions and answers
questions-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
theme-eligibility = Who may take part
theme-enrolment = How to start
theme-dates = Dates
theme-cost = What it costs
theme-courses = Courses and credentials
theme-help = Who can help
theme-records = What staff record
theme-other = Other questions
asked-by-job-seeker = For job seekers
asked-by-staff = For staff
asked-by-everyone = For job seekers and staff
audience-job-seeker = Job seekers
audience-staff = Staff
audience-everyone = Job seekers and staff

# Sessions
sessions-title = Training sessions
sessions-upcoming = Upcoming sessions
sessions-past = Past sessions
sessions-none = No sessions are planned at present.
session-when = When
session-who = For whom
session-where = Where
session-virtual = Online
session-capacity = Places
session-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
session-cancelled = Cancelled.
session-moved = Moved to another time.
session-register = Register for “{ $title }” on { $day } at { $site }
session-calendar = Add “{ $title }” on { $day } to your calendar
sessions-calendar = Subscribe to all sessions in your calendar
sessions-feed = Follow the training sessions in a feed reader (Atom)

# Nothing here
not-found-title = This page is not here
not-found-text = The address may be mistyped, or the page may have moved.

# Old addresses
moved-title = This page has moved
moved-to = This page has moved to
retired-title = This page is gone
retired-since = It has not been here since { $date }.
retired-instead = What to read now:
former-government = { $government } no longer takes part in this programme.
former-all = All governments that take part

clock-licences-issued-by-left = { $count ->
    [one] { $count } day left to get a license
   *[other] { $count } days left to get a license
}
clock-licences-issued-by-today = Today is the last day to get a license
clock-licences-issued-by-over = No more licenses are given out. If you have one, look at the next date.
clock-enrol-by-left = { $count ->
    [one] { $count } day left to enroll
   *[other] { $count } days left to enroll
}
clock-enrol-by-today = Today is the last day to enroll
clock-enrol-by-over = Enrollment has closed. If you enrolled in time, you can go on until the next date.
clock-complete-by-left = { $count ->
    [one] { $count } day left to complete a course
   *[other] { $count } days left to complete a course
}
clock-complete-by-today = Today is the last day to complete a course
clock-complete-by-over = This date has passed. Ask for help if you have not finished.
clock-access-ends-left = { $count ->
    [one] { $count } day of access left
   *[other] { $count } days of access left
}
clock-access-ends-today = Access ends today
clock-access-ends-over = Access has ended
clock-session-now = It is going on now
clock-session-over = It is over

# What a script says beside the hours that a reader has each week
hours-label = Hours you have each week
hours-fits = { $count ->
    [one] If you start today with { $count } hour a week, you finish on { $end }. That is in time: the last day is { $last }.
   *[other] If you start today with { $count } hours a week, you finish on { $end }. That is in time: the last day is { $last }.
}
hours-late = { $count ->
    [one] If you start today with { $count } hour a week, you finish on { $end }. That is too late: the last day is { $last }.
   *[other] If you start today with { $count } hours a week, you finish on { $end }. That is too late: the last day is { $last }.
}
hours-needed = { $count ->
    [one] With { $count } hour a week or more you still finish in time.
   *[other] With { $count } hours a week or more you still finish in time.
}
hours-never = { $count ->
    [one] It is too late to start now, even with { $count } hour a week: the last day to finish is { $last }.
   *[other] It is too late to start now, even with { $count } hours a week: the last day to finish is { $last }.
}
hours-done = { $count ->
    [one] If you start today with { $count } hour a week, you finish on { $end }.
   *[other] If you start today with { $count } hours a week, you finish on { $end }.
}
hours-closed = Enrollment closed on { $date }. What follows is for those who enrolled in time.
hours-over = The last day to finish was { $last }.

# What a script says that looks for questions
find-label = Find a question
find-whom = For whom
find-everyone = Everybody
find-job-seeker = Job seekers
find-staff = Staff
find-found = { $count ->
    [one] { $count } question found
   *[other] { $count } questions found
}
find-none = No question has these words.
find-help = See who can help

# What a script says that narrows the list of issuances
narrow-label = Find an issuance
narrow-type = Type
narrow-to = To
narrow-year = Year
narrow-status = Status
narrow-any = All
narrow-found = { $count ->
    [one] { $count } issuance found
   *[other] { $count } issuances found
}
narrow-none = No issuance fits.

# One's own list of courses
shortlist-title = My list
shortlist-about = This list is kept in this browser alone. Nobody else sees it, unless you send them the link.
shortlist-unscripted = This page needs JavaScript to show your list. Without it, print the pages of the courses you want to keep.
list-add = Add to my list
list-remove = Remove from my list
list-menu = My list ({ $count })
list-count = { $count ->
    [one] { $count } course is on your list.
   *[other] { $count } courses are on your list.
}
list-empty = Your list is empty. Open a course and choose “Add to my list”.
list-compare = Compare
list-most = { $count ->
    [one] Up to { $count } course can be compared side by side.
   *[other] Up to { $count } courses can be compared side by side.
}
list-table = Your courses side by side
list-course = Course
list-print = Print the list
list-send = Send the list by e-mail
list-link = Link to this list
list-shared = This list comes from a link. It is not kept in this browser yet.
list-keep = Keep these courses in my list
list-gone = This course is no longer in the catalog: { $id }
list-wait = The courses are being loaded.

# The accessibility statement
a11y-title = Accessibility
legal-label = About this site
a11y-aim = This site is built to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, in each of its languages.
a11y-checked = What is checked each time before it is published
a11y-check-images = Every image is described in words, or is marked as decoration.
a11y-check-links = Headings are in order, and links say where they lead.
a11y-check-contrast = Text stands out enough from its background.
a11y-check-language = Text in another language is marked, so that a screen reader reads it rightly.
a11y-tested = The program that makes this site is tested with automatic checks, by keyboard, at narrow widths and without JavaScript. That finds many barriers, and not all.
a11y-limits = Where it may fall short
a11y-untranslated = { $count ->
    [one] { $count } page has not been translated into this language yet. It says so.
   *[other] { $count } pages have not been translated into this language yet. They say so.
}
a11y-elsewhere = The courses themselves stand on other sites. This statement does not cover them.
a11y-files = These files may be hard to read with a screen reader. Ask us for another form:
a11y-report = Tell us about a barrier

# Open data
data-title = Open data
data-about = What this site shows, as files for spreadsheets and programs. In CSV files the first row names the columns, an empty cell means that nobody has stated a value, and several values in one cell are divided by a vertical bar.
data-catalogue = Catalog of these files (DCAT)
data-licence = License of the data:
data-exams = Exams
data-as-csv = { $name } as CSV
data-as-json = { $name } as JSON
data-value = Value
data-unit = Unit
data-example = Example
data-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
