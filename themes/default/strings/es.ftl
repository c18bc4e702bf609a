# The words of the interface in this language. The keys are those of en.ftl.

skip-to-content = Ir al contenido
languages-label = Idioma
menu-label = Menú principal
menu-home = Inicio
menu-courses = Cursos
menu-subjects = Temas
menu-providers = Proveedores
menu-questions = Preguntas
menu-issuances = Circulares
menu-sessions = Sesiones de capacitación
help-title = Quién puede ayudarle
contact-phone = Teléfono:
contact-email = Correo electrónico:
contacts-none = El gobierno aún no ha publicado a quién puede preguntar.
not-published-yet = aún no publicado
not-stated = no se indica
not-translated = Este texto aún no se ha traducido. Está en { $language }.
source-label = Fuente:
as-of = Datos al { $date }.
verified-on = Comprobado el { $date }.
published-by = Quién publica las circulares:
contents-title = En esta página

catalogue-is-sample = Este catálogo es una muestra de los cursos al { $date }.
catalogue-as-of = Este catálogo muestra los cursos al { $date }.

# The first page
dates-title = Fechas importantes
deadline-licences-issued-by = Último día en que se entregan licencias
deadline-enrol-by = Último día para inscribirse
deadline-complete-by = Último día para terminar un curso
deadline-access-ends = Último día de acceso gratis
deadline-passed = esta fecha ya pasó
offer-title = Qué se ofrece
offer-courses = Cursos en toda la oferta
offer-licences = Licencias gratis
offer-proof = Cómo demuestra que puede participar
offer-eligibility = Quién puede participar
offer-steps = Cómo empezar
subjects-title = Temas
providers-title = Proveedores
courses-title = Cursos
courses-count = { $count ->
    [one] { $count } curso
   *[other] { $count } cursos
}
courses-count-brackets = ({ $count })
all-courses = { $count ->
    [one] Vea { $count } curso
   *[other] Vea los { $count } cursos
}
announcement-title = Quién lo anunció

# Lists in parts
paging-label = Páginas de esta lista
paging-previous = Página anterior
paging-next = Página siguiente
paging-here = Página { $page } de { $pages }

# A course
kind-course = Curso
kind-guided-project = Proyecto guiado
kind-specialization = Programa especializado
kind-professional-certificate = Certificado Profesional
level-beginner = Para principiantes
level-intermediate = Nivel intermedio
level-advanced = Nivel avanzado
level-mixed = Nivel mixto
dates-unknown = Las fechas todavía no se han publicado.
course-free-title = ¿Es gratis para usted?
finish-title = ¿Todavía puede terminar a tiempo?
course-duration = Cuánto dura
duration-hours = { $count ->
    [one] { $count } hora de estudio en total
   *[other] { $count } horas de estudio en total
}
duration-weeks = { $count ->
    [one] durante { $count } semana
   *[other] durante { $count } semanas
}
duration-pace = { $count ->
    [one] a razón de { $count } hora por semana
   *[other] a razón de { $count } horas por semana
}
duration-unknown = No se indica aquí. La página del propio curso dice cuánto dura.
finish-table = Cuánto dura y cuándo empezar a más tardar
finish-table-open = Cuánto dura
finish-hours = Horas por semana
finish-takes = Dura
finish-start-by = Empiece a estudiar a más tardar
finish-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
finish-weeks = { $count ->
    [one] { $count } semana
   *[other] { $count } semanas
}
finish-start-weeks = Para terminar a tiempo, empiece a más tardar el { $date }.
course-credential-title = ¿Cuánto le costará la credencial al final?
cost-course = Por el curso
cost-in-offer = nada en esta oferta
cost-not-in-offer = no forma parte de la oferta: pregunte a quien lo ofrece
cost-not-stated = no se indica aquí
cost-credential = Por la credencial
cost-nothing = nada
cost-end = Al final usted paga
course-in-offer = El curso es gratis en esta oferta.
course-not-in-offer = Este curso no forma parte de la oferta. Pregunte a quien lo ofrece cuánto cuesta.
credential-none = Al final no hay una credencial.
credential-free = La credencial que recibe al final es gratis.
credential-third-party = La credencial la da otra organización, que puede cobrar por su examen.
credential-unknown = Aquí no se indica si al final hay una credencial ni cuánto cuesta.
credential-short-none = sin credencial
credential-short-free = credencial gratis
credential-short-third-party = prepara para el examen de otra organización
credential-short-unknown = credencial: no se indica
credential-name = Credencial
credential-awarded-by = Quién la da
exam-title = Examen: { $name }
exam-awarded-by = Quién da el examen
exam-price = Precio del examen
exam-price-none = no cuesta nada
exam-price-unknown = No se indica aquí. Pregunte a { $who } antes de inscribirse.
exam-link = Acerca del examen «{ $name }»
exam-also = Otros cursos que preparan para «{ $name }»:
funding-title = Quién puede pagar el examen
funding-yes-course = es posible pagar el curso de esta manera.
funding-yes-exam = es posible pagar el examen de esta manera.
funding-yes-any = es posible pagar cualquiera de los costos de esta manera.
funding-no-course = no es posible pagar el curso de esta manera.
funding-no-exam = no es posible pagar el examen de esta manera.
funding-no-any = no es posible pagar ninguno de los costos de esta manera.
etpl-title = ¿Está en la Lista de Proveedores de Capacitación Elegibles?
etpl-about = Por lo general, los fondos públicos para capacitación solo pueden pagar cursos de esta lista.
etpl-listed = está en la lista
etpl-not-listed = no está en la lista
etpl-pending = se ha solicitado, aún no está en la lista
etpl-removed = ya no está en la lista
course-start-title = Cómo empezar
steps-unknown = Aún no se ha publicado cómo empezar aquí.
course-ask = Quién puede ayudarle a empezar
course-link = Abrir «{ $title }» en { $site }
course-about-title = Acerca del curso
course-level = Nivel
course-languages = Idioma del curso
course-subtitles = Subtítulos
course-subjects = Temas
course-cip = Código CIP
course-skills = Lo que usted aprende
course-occupations = Trabajos para los que prepara

# Issuances
issuances-title = Circulares
issuances-none = Aún no se ha publicado ninguna circular.
issuances-years = Años
issuances-latest = Circulares más recientes
issuances-feed = Siga las circulares en un lector de noticias (Atom)
issuance-number = Número
issuance-type = Tipo
issuance-type-policy = Política
issuance-type-information = Información
issuance-to = Para
issuance-cc = Copias para
issuance-from = De
issuance-date = Fecha
issuance-effective = Entrada en vigor
issuance-immediately = inmediata
issuance-supersedes = Reemplaza a
issuance-rescinds = Deja sin efecto
issuance-superseded-by = La reemplaza
issuance-rescinded-by = La deja sin efecto
issuance-cite = Cómo citarla
redline-title = Qué ha cambiado desde { $number }
redline-added = Ahora:
redline-removed = Antes:
issuance-purpose = Propósito
issuance-action = Acción solicitada
issuance-inquiries = Consultas
issuance-references = Referencias
issuance-attachments = Anexos
issuance-status-active = Vigente
issuance-status-superseded = Reemplazada por otra
issuance-status-rescinded = Sin efecto
issuance-status-expired = Vencida
issuance-status-not-yet = Aún no vigente

# Questions
questions-title = Preguntas y respuestas
questions-count = { $count ->
    [one] { $count } pregunta
   *[other] { $count } preguntas
}
theme-eligibility = Quién puede participar
theme-enrolment = Cómo empezar
theme-dates = Fechas
theme-cost = Cuánto cuesta
theme-courses = Cursos y credenciales
theme-help = Quién puede ayudarle
theme-records = Qué registra el personal
theme-other = Otras preguntas
asked-by-job-seeker = Para quienes buscan trabajo
asked-by-staff = Para el personal
asked-by-everyone = Para quienes buscan trabajo y para el personal
audience-job-seeker = Personas que buscan trabajo
audience-staff = Personal
audience-everyone = Personas que buscan trabajo y personal

# Sessions
sessions-title = Sesiones de capacitación
sessions-upcoming = Próximas sesiones
sessions-past = Sesiones anteriores
sessions-none = Por ahora no hay sesiones programadas.
session-when = Cuándo
session-who = Para quién
session-where = Dónde
session-virtual = En línea
session-capacity = Cupos
session-places = { $count ->
    [one] { $count } cupo
   *[other] { $count } cupos
}
session-cancelled = Cancelada.
session-moved = Cambió a otra fecha u hora.
session-register = Inscríbase en «{ $title }» ({ $day }) en el sitio { $site }
session-calendar = Añadir «{ $title }» del { $day } a su calendario
sessions-calendar = Suscribirse a todas las sesiones en su calendario
sessions-feed = Siga las sesiones de capacitación en un lector de noticias (Atom)

# Nothing here
not-found-title = Esta página no está aquí
not-found-text = Puede que la dirección tenga un error o que la página haya cambiado de lugar.

# Old addresses
moved-title = Esta página se ha movido
moved-to = Esta página se ha movido a
retired-title = Esta página ya no existe
retired-since = No está aquí desde el { $date }.
retired-instead = Qué leer ahora:
former-government = { $government } ya no participa en este programa.
former-all = Todos los gobiernos que participan

clock-licences-issued-by-left = { $count ->
    [one] Queda { $count } día para obtener una licencia
   *[other] Quedan { $count } días para obtener una licencia
}
clock-licences-issued-by-today = Hoy es el último día para obtener una licencia
clock-licences-issued-by-over = Ya no se entregan licencias. Si tiene una, mire la fecha siguiente.
clock-enrol-by-left = { $count ->
    [one] Queda { $count } día para inscribirse
   *[other] Quedan { $count } días para inscribirse
}
clock-enrol-by-today = Hoy es el último día para inscribirse
clock-enrol-by-over = La inscripción está cerrada. Si se inscribió a tiempo, puede continuar hasta la fecha siguiente.
clock-complete-by-left = { $count ->
    [one] Queda { $count } día para completar un curso
   *[other] Quedan { $count } días para completar un curso
}
clock-complete-by-today = Hoy es el último día para completar un curso
clock-complete-by-over = Esta fecha ya pasó. Pida ayuda si no ha terminado.
clock-access-ends-left = { $count ->
    [one] Queda { $count } día de acceso
   *[other] Quedan { $count } días de acceso
}
clock-access-ends-today = El acceso termina hoy
clock-access-ends-over = El acceso ha terminado
clock-session-now = Se celebra en este momento
clock-session-over = Ya terminó

# What a script says beside the hours that a reader has each week
hours-label = Horas que tiene cada semana
hours-fits = { $count ->
    [one] Si empieza hoy con { $count } hora por semana, termina el { $end }. Es a tiempo: el último día es el { $last }.
   *[other] Si empieza hoy con { $count } horas por semana, termina el { $end }. Es a tiempo: el último día es el { $last }.
}
hours-late = { $count ->
    [one] Si empieza hoy con { $count } hora por semana, termina el { $end }. Es demasiado tarde: el último día es el { $last }.
   *[other] Si empieza hoy con { $count } horas por semana, termina el { $end }. Es demasiado tarde: el último día es el { $last }.
}
hours-needed = { $count ->
    [one] Con { $count } hora por semana o más todavía termina a tiempo.
   *[other] Con { $count } horas por semana o más todavía termina a tiempo.
}
hours-never = { $count ->
    [one] Es demasiado tarde para empezar ahora, incluso con { $count } hora por semana: el último día para terminar es el { $last }.
   *[other] Es demasiado tarde para empezar ahora, incluso con { $count } horas por semana: el último día para terminar es el { $last }.
}
hours-done = { $count ->
    [one] Si empieza hoy con { $count } hora por semana, termina el { $end }.
   *[other] Si empieza hoy con { $count } horas por semana, termina el { $end }.
}
hours-closed = La inscripción cerró el { $date }. Lo que sigue es para quienes se inscribieron a tiempo.
hours-over = El último día para terminar fue el { $last }.

# What a script says that looks for questions
find-label = Buscar una pregunta
find-whom = Para quién
find-everyone = Todas las personas
find-job-seeker = Quienes buscan trabajo
find-staff = Personal
find-found = { $count ->
    [one] { $count } pregunta encontrada
   *[other] { $count } preguntas encontradas
}
find-none = Ninguna pregunta tiene estas palabras.
find-help = Vea quién puede ayudarle

# What a script says that narrows the list of issuances
narrow-label = Buscar una circular
narrow-type = Tipo
narrow-to = Para
narrow-year = Año
narrow-status = Estado
narrow-any = Todos
narrow-found = { $count ->
    [one] { $count } circular encontrada
   *[other] { $count } circulares encontradas
}
narrow-none = Ninguna circular coincide.

# One's own list of courses
shortlist-title = Mi lista
shortlist-about = Esta lista se guarda solo en este navegador. Nadie más la ve, salvo que usted envíe el enlace.
shortlist-unscripted = Esta página necesita JavaScript para mostrar su lista. Sin él, imprima las páginas de los cursos que quiera conservar.
list-add = Añadir a mi lista
list-remove = Quitar de mi lista
list-menu = Mi lista ({ $count })
list-count = { $count ->
    [one] Hay { $count } curso en su lista.
   *[other] Hay { $count } cursos en su lista.
}
list-empty = Su lista está vacía. Abra un curso y elija «Añadir a mi lista».
list-compare = Comparar
list-most = { $count ->
    [one] Se puede comparar hasta { $count } curso.
   *[other] Se pueden comparar hasta { $count } cursos uno al lado del otro.
}
list-table = Sus cursos uno al lado del otro
list-course = Curso
list-print = Imprimir la lista
list-send = Enviar la lista por correo electrónico
list-link = Enlace a esta lista
list-shared = Esta lista viene de un enlace. Todavía no está guardada en este navegador.
list-keep = Guardar estos cursos en mi lista
list-gone = Este curso ya no está en el catálogo: { $id }
list-wait = Se están cargando los cursos.

# The accessibility statement
a11y-title = Accesibilidad
legal-label = Acerca de este sitio
a11y-aim = Este sitio está hecho para cumplir las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2 en el nivel AA, en cada uno de sus idiomas.
a11y-checked = Qué se comprueba cada vez antes de publicarlo
a11y-check-images = Cada imagen está descrita con palabras o marcada como decoración.
a11y-check-links = Los títulos están en orden y los enlaces dicen adónde llevan.
a11y-check-contrast = El texto se distingue lo suficiente de su fondo.
a11y-check-language = El texto en otro idioma está marcado, para que un lector de pantalla lo lea bien.
a11y-tested = El programa que hace este sitio se prueba con comprobaciones automáticas, con el teclado, en pantallas estrechas y sin JavaScript. Así se encuentran muchas barreras, pero no todas.
a11y-limits = Dónde puede fallar
a11y-untranslated = { $count ->
    [one] { $count } página aún no está traducida a este idioma. La página lo dice.
   *[other] { $count } páginas aún no están traducidas a este idioma. Las páginas lo dicen.
}
a11y-elsewhere = Los cursos están en otros sitios. Esta declaración no los incluye.
a11y-files = Estos archivos pueden ser difíciles de leer con un lector de pantalla. Pídanos otro formato:
a11y-report = Cuéntenos de una barrera

# Open data
data-title = Datos abiertos
data-about = Lo que muestra este sitio, en archivos para hojas de cálculo y programas. En los archivos CSV, la primera fila da los nombres de las columnas, una celda vacía indica que nadie ha dado un valor, y varios valores en una celda se separan con una barra vertical.
data-catalogue = Catálogo de estos archivos (DCAT)
data-licence = Licencia de los datos:
data-exams = Exámenes
data-as-csv = { $name } en CSV
data-as-json = { $name } en JSON
data-value = Valor
data-unit = Unidad
data-example = Ejemplo
data-rows = { $count ->
    [one] { $count } fila
   *[other] { $count } filas
}
