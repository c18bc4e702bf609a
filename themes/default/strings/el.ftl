# The words of the interface in this language. The keys are those of en.ftl.

skip-to-content = Μετάβαση στο περιεχόμενο
languages-label = Γλώσσα
menu-label = Κύριο μενού
menu-home = Αρχική
menu-courses = Μαθήματα
menu-subjects = Θέματα
menu-providers = Πάροχοι
menu-questions = Ερωτήσεις
menu-issuances = Εγκύκλιοι
menu-sessions = Εκπαιδευτικές συναντήσεις
help-title = Ποιος μπορεί να σας βοηθήσει
contact-phone = Τηλέφωνο:
contact-email = Ηλεκτρονικό ταχυδρομείο:
contacts-none = Η κυβέρνηση δεν έχει δημοσιεύσει ακόμη ποιον μπορείτε να ρωτήσετε.
not-published-yet = δεν έχει δημοσιευτεί ακόμη
not-stated = δεν αναφέρεται
not-translated = Αυτό το κείμενο δεν έχει μεταφραστεί ακόμη. Γλώσσα του κειμένου: { $language }.
source-label = Πηγή:
as-of = Στοιχεία με ημερομηνία { $date }.
verified-on = Ημερομηνία ελέγχου: { $date }.
published-by = Ποιος δημοσιεύει τις εγκυκλίους:
contents-title = Σε αυτή τη σελίδα

catalogue-is-sample = Αυτός ο κατάλογος είναι δείγμα. Δείχνει μαθήματα όπως ήταν αυτή την ημερομηνία: { $date }.
catalogue-as-of = Αυτός ο κατάλογος δείχνει τα μαθήματα όπως ήταν αυτή την ημερομηνία: { $date }.

# The first page
dates-title = Σημαντικές ημερομηνίες
deadline-licences-issued-by = Τελευταία ημέρα που δίνονται θέσεις
deadline-enrol-by = Τελευταία ημέρα εγγραφής
deadline-complete-by = Τελευταία ημέρα για να ολοκληρώσετε ένα μάθημα
deadline-access-ends = Τελευταία ημέρα δωρεάν πρόσβασης
deadline-passed = αυτή η ημερομηνία έχει περάσει
offer-title = Τι προσφέρεται
offer-courses = Μαθήματα στη συνολική προσφορά
offer-licences = Δωρεάν θέσεις
offer-proof = Πώς δείχνετε ότι μπορείτε να συμμετάσχετε
offer-eligibility = Ποιος μπορεί να συμμετάσχει
offer-steps = Πώς να ξεκινήσετε
subjects-title = Θέματα
providers-title = Πάροχοι
courses-title = Μαθήματα
courses-count = { $count ->
    [one] { $count } μάθημα
   *[other] { $count } μαθήματα
}
courses-count-brackets = ({ $count })
all-courses = { $count ->
    [one] Δείτε { $count } μάθημα
   *[other] Δείτε και τα { $count } μαθήματα
}
announcement-title = Ποιος το ανακοίνωσε

# Lists in parts
paging-label = Σελίδες αυτού του καταλόγου
paging-previous = Προηγούμενη σελίδα
paging-next = Επόμενη σελίδα
paging-here = Σελίδα { $page } από { $pages }

# A course
kind-course = Μάθημα
kind-guided-project = Καθοδηγούμενη εργασία
kind-specialization = Ειδίκευση
kind-professional-certificate = Επαγγελματικό Πιστοποιητικό
level-beginner = Για αρχάριους
level-intermediate = Μεσαίο επίπεδο
level-advanced = Για προχωρημένους
level-mixed = Μικτό επίπεδο
dates-unknown = Οι ημερομηνίες δεν έχουν δημοσιευτεί ακόμη.
course-free-title = Είναι δωρεάν για εσάς;
finish-title = Προλαβαίνετε να ολοκληρώσετε;
course-duration = Πόσο διαρκεί
duration-hours = { $count ->
    [one] { $count } ώρα μελέτης συνολικά
   *[other] { $count } ώρες μελέτης συνολικά
}
duration-weeks = { $count ->
    [one] σε διάστημα { $count } εβδομάδας
   *[other] σε διάστημα { $count } εβδομάδων
}
duration-pace = { $count ->
    [one] με { $count } ώρα την εβδομάδα
   *[other] με { $count } ώρες την εβδομάδα
}
duration-unknown = Δεν αναφέρεται εδώ. Η σελίδα του ίδιου του μαθήματος γράφει πόσο διαρκεί.
finish-table = Πόσο διαρκεί και πότε να ξεκινήσετε το αργότερο
finish-table-open = Πόσο διαρκεί
finish-hours = Ώρες την εβδομάδα
finish-takes = Διαρκεί
finish-start-by = Αρχίστε τη μελέτη έως
finish-days = { $count ->
    [one] { $count } ημέρα
   *[other] { $count } ημέρες
}
finish-weeks = { $count ->
    [one] { $count } εβδομάδα
   *[other] { $count } εβδομάδες
}
finish-start-weeks = Για να ολοκληρώσετε εγκαίρως, ξεκινήστε έως τις { $date }.
course-credential-title = Τι θα σας κοστίσει τελικά ο τίτλος;
cost-course = Για το μάθημα
cost-in-offer = τίποτα σε αυτή την προσφορά
cost-not-in-offer = δεν ανήκει στην προσφορά: ρωτήστε τον πάροχο
cost-not-stated = δεν αναφέρεται εδώ
cost-credential = Για τον τίτλο
cost-nothing = τίποτα
cost-end = Τελικά πληρώνετε
course-in-offer = Το μάθημα είναι δωρεάν σε αυτή την προσφορά.
course-not-in-offer = Αυτό το μάθημα δεν ανήκει στην προσφορά. Ρωτήστε τον πάροχο πόσο κοστίζει.
credential-none = Στο τέλος δεν υπάρχει τίτλος.
credential-free = Ο τίτλος που παίρνετε στο τέλος είναι δωρεάν.
credential-third-party = Τον τίτλο τον δίνει τρίτος φορέας, που μπορεί να ζητά χρήματα για την εξέτασή του.
credential-unknown = Δεν αναφέρεται εδώ αν στο τέλος υπάρχει τίτλος και πόσο κοστίζει.
credential-short-none = χωρίς τίτλο
credential-short-free = δωρεάν τίτλος
credential-short-third-party = προετοιμάζει για εξέταση τρίτου φορέα
credential-short-unknown = τίτλος: δεν αναφέρεται
credential-name = Τίτλος
credential-awarded-by = Ποιος τον δίνει
exam-title = Εξέταση: { $name }
exam-awarded-by = Ποιος διοργανώνει την εξέταση
exam-price = Τιμή της εξέτασης
exam-price-none = δεν κοστίζει τίποτα
exam-price-unknown = Δεν αναφέρεται εδώ. Ρωτήστε τον οργανισμό { $who } πριν δηλώσετε συμμετοχή.
exam-link = Σχετικά με την εξέταση «{ $name }»
exam-also = Άλλα μαθήματα που προετοιμάζουν για την εξέταση «{ $name }»:
funding-title = Ποιος μπορεί να πληρώσει την εξέταση
funding-yes-course = το μάθημα μπορεί να πληρωθεί με αυτόν τον τρόπο.
funding-yes-exam = η εξέταση μπορεί να πληρωθεί με αυτόν τον τρόπο.
funding-yes-any = οποιοδήποτε κόστος μπορεί να πληρωθεί με αυτόν τον τρόπο.
funding-no-course = το μάθημα δεν μπορεί να πληρωθεί με αυτόν τον τρόπο.
funding-no-exam = η εξέταση δεν μπορεί να πληρωθεί με αυτόν τον τρόπο.
funding-no-any = κανένα κόστος δεν μπορεί να πληρωθεί με αυτόν τον τρόπο.
etpl-title = Είναι στον Κατάλογο Επιλέξιμων Παρόχων Κατάρτισης (ETPL);
etpl-about = Κατά κανόνα, δημόσιο χρήμα για κατάρτιση μπορεί να πληρώσει μόνο μαθήματα αυτού του καταλόγου.
etpl-listed = είναι στον κατάλογο
etpl-not-listed = δεν είναι στον κατάλογο
etpl-pending = έχει γίνει αίτηση, δεν είναι ακόμη στον κατάλογο
etpl-removed = δεν είναι πια στον κατάλογο
course-start-title = Πώς να ξεκινήσετε
steps-unknown = Δεν έχει δημοσιευτεί ακόμη πώς μπορείτε να ξεκινήσετε εδώ.
course-ask = Ποιος μπορεί να σας βοηθήσει να ξεκινήσετε
course-link = Άνοιγμα του «{ $title }» στο { $site }
course-about-title = Σχετικά με το μάθημα
course-level = Επίπεδο
course-languages = Γλώσσα διδασκαλίας
course-subtitles = Υπότιτλοι
course-subjects = Θέματα
course-cip = Κωδικός CIP
course-skills = Τι μαθαίνετε
course-occupations = Επαγγέλματα για τα οποία προετοιμάζει

# Issuances
issuances-title = Εγκύκλιοι
issuances-none = Δεν έχουν δημοσιευτεί ακόμη εγκύκλιοι.
issuances-years = Έτη
issuances-latest = Πρόσφατες εγκύκλιοι
issuances-feed = Παρακολουθήστε τις εγκυκλίους σε πρόγραμμα ανάγνωσης ροών (Atom)
issuance-number = Αριθμός
issuance-type = Είδος
issuance-type-policy = Πολιτική
issuance-type-information = Ενημέρωση
issuance-to = Προς
issuance-cc = Κοινοποίηση
issuance-from = Από
issuance-date = Ημερομηνία
issuance-effective = Έναρξη ισχύος
issuance-immediately = άμεσα
issuance-supersedes = Αντικαθιστά
issuance-rescinds = Καταργεί
issuance-superseded-by = Αντικαταστάθηκε από
issuance-rescinded-by = Καταργήθηκε από
issuance-cite = Πώς να το παραπέμψετε
redline-title = Τι άλλαξε από το { $number }
redline-added = Τώρα:
redline-removed = Πριν:
issuance-purpose = Σκοπός
issuance-action = Τι ζητείται να γίνει
issuance-inquiries = Για ερωτήσεις
issuance-references = Παραπομπές
issuance-attachments = Συνημμένα
issuance-status-active = Σε ισχύ
issuance-status-superseded = Αντικαταστάθηκε
issuance-status-rescinded = Καταργήθηκε
issuance-status-expired = Έληξε
issuance-status-not-yet = Δεν ισχύει ακόμη

# Questions
questions-title = Ερωτήσεις και απαντήσεις
questions-count = { $count ->
    [one] { $count } ερώτηση
   *[other] { $count } ερωτήσεις
}
theme-eligibility = Ποιος μπορεί να συμμετάσχει
theme-enrolment = Πώς να ξεκινήσετε
theme-dates = Ημερομηνίες
theme-cost = Τι κοστίζει
theme-courses = Μαθήματα και τίτλοι
theme-help = Ποιος μπορεί να σας βοηθήσει
theme-records = Τι καταγράφει το προσωπικό
theme-other = Άλλες ερωτήσεις
asked-by-job-seeker = Για όσους ψάχνουν δουλειά
asked-by-staff = Για το προσωπικό
asked-by-everyone = Για όσους ψάχνουν δουλειά και για το προσωπικό
audience-job-seeker = Όσοι ψάχνουν δουλειά
audience-staff = Το προσωπικό
audience-everyone = Όσοι ψάχνουν δουλειά και το προσωπικό

# Sessions
sessions-title = Εκπαιδευτικές συναντήσεις
sessions-upcoming = Επόμενες συναντήσεις
sessions-past = Προηγούμενες συναντήσεις
sessions-none = Προς το παρόν δεν έχουν προγραμματιστεί συναντήσεις.
session-when = Πότε
session-who = Ποιοι μπορούν να συμμετάσχουν
session-where = Πού
session-virtual = Διαδικτυακά
session-capacity = Θέσεις
session-places = { $count ->
    [one] { $count } θέση
   *[other] { $count } θέσεις
}
session-cancelled = Ακυρώθηκε.
session-moved = Μεταφέρθηκε σε άλλη ημέρα ή ώρα.
session-register = Δηλώστε συμμετοχή στη συνάντηση «{ $title }» ({ $day }) στον ιστότοπο { $site }
session-calendar = Προσθήκη της συνάντησης «{ $title }» ({ $day }) στο ημερολόγιό σας
sessions-calendar = Εγγραφή σε όλες τις συναντήσεις στο ημερολόγιό σας
sessions-feed = Παρακολουθήστε τις συναντήσεις σε πρόγραμμα ανάγνωσης ροών (Atom)

# Nothing here
not-found-title = Αυτή η σελίδα δεν βρίσκεται εδώ
not-found-text = Ίσως η διεύθυνση έχει κάποιο λάθος ή η σελίδα έχει μεταφερθεί.

# Old addresses
moved-title = Αυτή η σελίδα μεταφέρθηκε
moved-to = Αυτή η σελίδα μεταφέρθηκε:
retired-title = Αυτή η σελίδα δεν υπάρχει πια
retired-since = Δεν υπάρχει πια από αυτή την ημερομηνία: { $date }.
retired-instead = Τι να διαβάσετε τώρα:
former-government = { $government }: δεν συμμετέχει πια σε αυτό το πρόγραμμα.
former-all = Όλες οι κυβερνήσεις που συμμετέχουν

clock-licences-issued-by-left = { $count ->
    [one] Απομένει { $count } ημέρα για να πάρετε άδεια
   *[other] Απομένουν { $count } ημέρες για να πάρετε άδεια
}
clock-licences-issued-by-today = Σήμερα είναι η τελευταία ημέρα για να πάρετε άδεια
clock-licences-issued-by-over = Δεν δίνονται πια άδειες. Αν έχετε άδεια, δείτε την επόμενη ημερομηνία.
clock-enrol-by-left = { $count ->
    [one] Απομένει { $count } ημέρα για εγγραφή
   *[other] Απομένουν { $count } ημέρες για εγγραφή
}
clock-enrol-by-today = Σήμερα είναι η τελευταία ημέρα εγγραφής
clock-enrol-by-over = Οι εγγραφές έκλεισαν. Αν έχετε εγγραφεί εγκαίρως, μπορείτε να συνεχίσετε έως την επόμενη ημερομηνία.
clock-complete-by-left = { $count ->
    [one] Απομένει { $count } ημέρα για να ολοκληρώσετε ένα μάθημα
   *[other] Απομένουν { $count } ημέρες για να ολοκληρώσετε ένα μάθημα
}
clock-complete-by-today = Σήμερα είναι η τελευταία ημέρα για να ολοκληρώσετε ένα μάθημα
clock-complete-by-over = Αυτή η ημερομηνία πέρασε. Ζητήστε βοήθεια αν δεν έχετε τελειώσει.
clock-access-ends-left = { $count ->
    [one] Απομένει { $count } ημέρα πρόσβασης
   *[other] Απομένουν { $count } ημέρες πρόσβασης
}
clock-access-ends-today = Η πρόσβαση λήγει σήμερα
clock-access-ends-over = Η πρόσβαση έληξε
clock-session-now = Γίνεται αυτή τη στιγμή
clock-session-over = Έχει τελειώσει

# What a script says beside the hours that a reader has each week
hours-label = Ώρες που έχετε κάθε εβδομάδα
hours-fits = { $count ->
    [one] Αν ξεκινήσετε σήμερα με { $count } ώρα την εβδομάδα, τελειώνετε στις { $end }. Προλαβαίνετε: η τελευταία ημέρα είναι { $last }.
   *[other] Αν ξεκινήσετε σήμερα με { $count } ώρες την εβδομάδα, τελειώνετε στις { $end }. Προλαβαίνετε: η τελευταία ημέρα είναι { $last }.
}
hours-late = { $count ->
    [one] Αν ξεκινήσετε σήμερα με { $count } ώρα την εβδομάδα, τελειώνετε στις { $end }. Είναι πολύ αργά: η τελευταία ημέρα είναι { $last }.
   *[other] Αν ξεκινήσετε σήμερα με { $count } ώρες την εβδομάδα, τελειώνετε στις { $end }. Είναι πολύ αργά: η τελευταία ημέρα είναι { $last }.
}
hours-needed = { $count ->
    [one] Με { $count } ώρα την εβδομάδα ή περισσότερες προλαβαίνετε ακόμη.
   *[other] Με { $count } ώρες την εβδομάδα ή περισσότερες προλαβαίνετε ακόμη.
}
hours-never = { $count ->
    [one] Είναι πολύ αργά για να ξεκινήσετε τώρα, ακόμη και με { $count } ώρα την εβδομάδα: η τελευταία ημέρα είναι { $last }.
   *[other] Είναι πολύ αργά για να ξεκινήσετε τώρα, ακόμη και με { $count } ώρες την εβδομάδα: η τελευταία ημέρα είναι { $last }.
}
hours-done = { $count ->
    [one] Αν ξεκινήσετε σήμερα με { $count } ώρα την εβδομάδα, τελειώνετε στις { $end }.
   *[other] Αν ξεκινήσετε σήμερα με { $count } ώρες την εβδομάδα, τελειώνετε στις { $end }.
}
hours-closed = Οι εγγραφές έκλεισαν στις { $date }. Όσα ακολουθούν αφορούν όσους γράφτηκαν εγκαίρως.
hours-over = Η τελευταία ημέρα για να ολοκληρώσετε ήταν { $last }.

# What a script says that looks for questions
find-label = Βρείτε μια ερώτηση
find-whom = Για ποιον
find-everyone = Για όλους
find-job-seeker = Όσοι αναζητούν εργασία
find-staff = Προσωπικό
find-found = { $count ->
    [one] Βρέθηκε { $count } ερώτηση
   *[other] Βρέθηκαν { $count } ερωτήσεις
}
find-none = Καμία ερώτηση δεν έχει αυτές τις λέξεις.
find-help = Δείτε ποιος μπορεί να βοηθήσει

# What a script says that narrows the list of issuances
narrow-label = Βρείτε μια εγκύκλιο
narrow-type = Είδος
narrow-to = Προς
narrow-year = Έτος
narrow-status = Ισχύς
narrow-any = Όλα
narrow-found = { $count ->
    [one] Βρέθηκε { $count } εγκύκλιος
   *[other] Βρέθηκαν { $count } εγκύκλιοι
}
narrow-none = Δεν βρέθηκε εγκύκλιος.

# One's own list of courses
shortlist-title = Η λίστα μου
shortlist-about = Η λίστα μένει μόνο σε αυτό το πρόγραμμα περιήγησης. Κανείς άλλος δεν τη βλέπει, εκτός αν στείλετε τον σύνδεσμο.
shortlist-unscripted = Η σελίδα χρειάζεται JavaScript για να δείξει τη λίστα σας. Χωρίς αυτό, εκτυπώστε τις σελίδες των μαθημάτων που θέλετε να κρατήσετε.
list-add = Προσθήκη στη λίστα μου
list-remove = Αφαίρεση από τη λίστα μου
list-menu = Η λίστα μου ({ $count })
list-count = { $count ->
    [one] Στη λίστα σας υπάρχει { $count } μάθημα.
   *[other] Στη λίστα σας υπάρχουν { $count } μαθήματα.
}
list-empty = Η λίστα σας είναι κενή. Ανοίξτε ένα μάθημα και επιλέξτε «Προσθήκη στη λίστα μου».
list-compare = Σύγκριση
list-most = { $count ->
    [one] Μπορείτε να συγκρίνετε έως { $count } μάθημα.
   *[other] Μπορείτε να συγκρίνετε έως { $count } μαθήματα πλάι πλάι.
}
list-table = Τα μαθήματά σας πλάι πλάι
list-course = Μάθημα
list-print = Εκτύπωση της λίστας
list-send = Αποστολή της λίστας με e-mail
list-link = Σύνδεσμος προς αυτή τη λίστα
list-shared = Η λίστα έρχεται από σύνδεσμο. Δεν έχει αποθηκευτεί ακόμη σε αυτό το πρόγραμμα περιήγησης.
list-keep = Κράτησε αυτά τα μαθήματα στη λίστα μου
list-gone = Αυτό το μάθημα δεν είναι πια στον κατάλογο: { $id }
list-wait = Τα μαθήματα φορτώνονται.

# The accessibility statement
a11y-title = Προσβασιμότητα
legal-label = Σχετικά με αυτόν τον ιστότοπο
a11y-aim = Ο ιστότοπος είναι φτιαγμένος ώστε να τηρεί τις Οδηγίες για την Προσβασιμότητα του Περιεχομένου του Ιστού (WCAG) 2.2 στο επίπεδο AA, σε κάθε γλώσσα του.
a11y-checked = Τι ελέγχεται κάθε φορά πριν δημοσιευτεί
a11y-check-images = Κάθε εικόνα περιγράφεται με λέξεις ή σημειώνεται ως διακοσμητική.
a11y-check-links = Οι επικεφαλίδες είναι στη σειρά και οι σύνδεσμοι λένε πού οδηγούν.
a11y-check-contrast = Το κείμενο ξεχωρίζει αρκετά από το φόντο του.
a11y-check-language = Το κείμενο σε άλλη γλώσσα είναι σημειωμένο, ώστε ένας αναγνώστης οθόνης να το διαβάζει σωστά.
a11y-tested = Το πρόγραμμα που φτιάχνει τον ιστότοπο δοκιμάζεται με αυτόματους ελέγχους, με το πληκτρολόγιο, σε στενές οθόνες και χωρίς JavaScript. Έτσι βρίσκονται πολλά εμπόδια, όχι όμως όλα.
a11y-limits = Πού μπορεί να υστερεί
a11y-untranslated = { $count ->
    [one] { $count } σελίδα δεν έχει μεταφραστεί ακόμη σε αυτή τη γλώσσα. Η σελίδα το λέει.
   *[other] { $count } σελίδες δεν έχουν μεταφραστεί ακόμη σε αυτή τη γλώσσα. Οι σελίδες το λένε.
}
a11y-elsewhere = Τα ίδια τα μαθήματα βρίσκονται σε άλλους ιστότοπους. Η δήλωση αυτή δεν τους αφορά.
a11y-files = Αυτά τα αρχεία μπορεί να διαβάζονται δύσκολα με αναγνώστη οθόνης. Ζητήστε μας άλλη μορφή:
a11y-report = Πείτε μας για ένα εμπόδιο

# Open data
data-title = Ανοικτά δεδομένα
data-about = Όσα δείχνει αυτός ο ιστότοπος, σε αρχεία για υπολογιστικά φύλλα και προγράμματα. Στα αρχεία CSV η πρώτη γραμμή έχει τα ονόματα των στηλών, ένα κενό κελί σημαίνει ότι κανείς δεν έχει δηλώσει τιμή, και πολλές τιμές σε ένα κελί χωρίζονται με κάθετη γραμμή.
data-catalogue = Κατάλογος αυτών των αρχείων (DCAT)
data-licence = Άδεια χρήσης των δεδομένων:
data-exams = Εξετάσεις
data-as-csv = { $name } σε CSV
data-as-json = { $name } σε JSON
data-value = Τιμή
data-unit = Μονάδα
data-example = Παράδειγμα
data-rows = { $count ->
    [one] { $count } γραμμή
   *[other] { $count } γραμμές
}
