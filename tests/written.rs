//! Dates, amounts and numbers as people write them in six languages are read as they are meant;
//! whatever the formatter writes is read back.

use jiff::civil::{Date, Weekday};
use proptest::prelude::*;
use prospectus::language::{Exact, Language, Locale, Reader, Strings, Written};

const PLACES: [(&str, &str); 9] = [
    ("en", "US"),
    ("en", "GR"),
    ("es", "US"),
    ("es", "CR"),
    ("es", "CO"),
    ("el", "GR"),
    ("uk", "UA"),
    ("ms", "MY"),
    ("uz-Latn", "UZ"),
];

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).expect("the tag of a test is known")
}

fn read(tag: &str, country: &str, text: &str) -> Written {
    Reader::new(&locale(tag), Some(country)).values(text)
}

/// Every value of a text in a short form, in the order of the text.
fn values(tag: &str, country: &str, text: &str) -> String {
    let written = read(tag, country, text);
    let mut all: Vec<(usize, String)> = Vec::new();
    for date in &written.dates {
        let year = date.year.map_or("?".to_owned(), |year| year.to_string());
        let weekday = date.weekday.as_ref().map(|it| it.weekday);
        let weekday = weekday.map_or(String::new(), |day| format!(" {day:?}"));
        let swapped = date
            .swapped
            .map(|(month, day)| format!(" or {month}-{day}"));
        let shown = format!("{year}-{}-{}", date.month, date.day);
        let swapped = swapped.unwrap_or_default();
        all.push((date.range.start, format!("{shown}{swapped}{weekday}")));
    }
    let readings = |readings: &[Exact]| {
        let texts: Vec<_> = readings.iter().map(Exact::as_str).collect();
        texts.join(" or ")
    };
    for amount in &written.amounts {
        let currency = amount.currencies.first().unwrap_or(&"?");
        let number = readings(&amount.readings);
        all.push((amount.range.start, format!("{currency} {number}")));
    }
    for number in &written.numbers {
        all.push((number.range.start, readings(&number.readings)));
    }
    all.sort();
    let all: Vec<_> = all.into_iter().map(|(_, text)| text).collect();
    all.join("; ")
}

#[track_caller]
fn check(tag: &str, country: &str, cases: &[(&str, &str)]) {
    let found: Vec<_> = cases
        .iter()
        .map(|(text, _)| (*text, values(tag, country, text)))
        .collect();
    let found: Vec<_> = found.iter().map(|(text, all)| (*text, &**all)).collect();
    assert_eq!(found, cases, "{tag}-{country}");
}

/// The percentages, times and decades of a text in a short form.
fn others(tag: &str, country: &str, text: &str) -> String {
    let written = read(tag, country, text);
    let shares = written.percents.iter().map(|it| (it, "%"));
    let decades = written.decades.iter().map(|it| (it, "s"));
    let numbers = shares.chain(decades);
    let times = written.times.iter().map(|it| {
        let hours: Vec<_> = it.hours.iter().map(i8::to_string).collect();
        format!("{}:{:02}", hours.join("/"), it.minute)
    });
    let numbers = numbers.map(|(it, mark)| format!("{}{mark}", it.readings[0]));
    times.chain(numbers).collect::<Vec<_>>().join("; ")
}

#[test]
fn times_percentages_and_decades() {
    let cases = [
        (
            "en",
            "from 9 a.m. to 5 p.m., or 8:30 am",
            "9:00; 17:00; 8:30",
        ),
        (
            "en",
            "12 a.m., 12 p.m., 9–11 a.m., noon",
            "0:00; 12:00; 9/21:00; 11:00; 12:00",
        ),
        (
            "en",
            "20%, 20 per cent, ten percent, 5–10%",
            "20%; 20%; 10%; 5%; 10%",
        ),
        (
            "en",
            "In the 2010s and the 90s, 3s, 1:1, 24/7",
            "2010s; 90s",
        ),
        (
            "es",
            "de 9:00 a 17:00, a las 9:00 a. m.",
            "9/21:00; 17:00; 9:00",
        ),
        (
            "es",
            "el 20 %, el 20 por ciento, 5 de la tarde",
            "17:00; 20%; 20%",
        ),
        ("el", "στις 9:00 π.μ., 20 τοις εκατό", "9:00; 20%"),
        (
            "uk",
            "о 17:30, 10 % і 10 відсотків, 2.5 дня",
            "17:30; 10%; 10%",
        ),
        ("ms", "9.30 pagi, 20 peratus", "9:30; 20%"),
        ("uz-Latn", "soat 9:00, 20 foiz", "9/21:00; 20%"),
    ];
    for (tag, text, expected) in cases {
        assert_eq!(others(tag, "US", text), expected, "{text}");
    }
    assert_eq!(values("es", "US", "475 000 y 475 mil"), "475000; 475000");
}

#[test]
fn english_values() {
    let cases = [
        ("Enrol by October 31, 2020.", "2020-10-31"),
        ("31 October 2020", "2020-10-31"),
        ("the 31st of October, 2020", "2020-10-31"),
        ("October the 31st", "?-10-31"),
        ("Oct. 31, 2020 or Sept 1", "2020-10-31; ?-9-1"),
        ("OCTOBER 31, 2020", "2020-10-31"),
        ("by october 31,2020", "2020-10-31"),
        ("Saturday, October 31, 2020", "2020-10-31 Saturday"),
        ("Sat. Oct 31, 2020", "2020-10-31 Saturday"),
        ("October 31, 2020 (Saturday)", "2020-10-31 Saturday"),
        (
            "We met on Monday. October 31, 2020 is the last day.",
            "2020-10-31",
        ),
        ("Monday to Friday, October 5, 2020", "2020-10-5"),
        ("October 5, 2020, Monday to Friday", "2020-10-5"),
        ("2020-10-31", "2020-10-31"),
        ("10/31/2020", "2020-10-31"),
        ("31/10/2020", "2020-10-31"),
        ("10/11/2020", "2020-10-11 or 11-10"),
        ("9–11 September 2020", "2020-9-9; 2020-9-11"),
        (
            "September 9, 10 and 11, 2020",
            "2020-9-9; 2020-9-10; 2020-9-11",
        ),
        ("September 9, 3–4 p.m.", "?-9-9"),
        ("the first of October", "?-10-1"),
        ("You may ask 3 people on a march of 5 days", "3; 5"),
        ("In March 2020 it reached 2,800 colleges", "2020; 2800"),
        (
            "$219, US$ 219.00, 219 USD and 219 dollars",
            "USD 219; USD 219; USD 219; USD 219",
        ),
        ("€1,299.50 or CRC 49.00", "EUR 1299.5; CRC 49"),
        ("$1.1 million", "USD 1100000"),
        ("RM10 and RM 10", "MYR 10; MYR 10"),
        (
            "50,000 licenses, 50 thousand, fifty thousand",
            "50000; 50000; 50000",
        ),
        (
            "three thousand eight hundred and twenty-one courses",
            "3821",
        ),
        ("3.800 courses", "3.8 or 3800"),
        ("one, two and three months", "1; 2; 3"),
        ("COVID-19, B2, 3:30, 24/7, 50 %, 50%, 3rd, 1.2.3", ""),
        ("call +1 617-555-0100", ""),
        ("a 24-week course, 3-course", "24; 3"),
    ];
    check("en", "US", &cases);
    check("en-GB", "GB", &[("10/11/2020", "2020-11-10 or 10-11")]);
}

#[test]
fn spanish_values() {
    let cases = [
        ("31 de octubre de 2020", "2020-10-31"),
        ("el sábado 31 de octubre del 2020", "2020-10-31 Saturday"),
        ("SABADO 31 DE OCTUBRE", "?-10-31 Saturday"),
        ("1.º de setiembre, primero de octubre", "?-9-1; ?-10-1"),
        ("del 9 al 11 de septiembre de 2020", "2020-9-9; 2020-9-11"),
        ("31/10/2020 y 31.10.2020", "2020-10-31; 2020-10-31"),
        (
            "219 dólares, 1.1 millones de dólares",
            "USD 219; USD 1100000",
        ),
        (
            "50,000 licencias, 50 mil, cincuenta mil",
            "50000; 50000; 50000",
        ),
        ("doscientos diecinueve colones", "219"),
        ("tres meses", "3"),
        ("treinta y un días", "31"),
    ];
    check("es", "US", &cases);
    let colombian = [
        ("50.000 cupos y $ 1.300", "50000; USD 1300"),
        ("49,99 €", "EUR 49.99"),
        ("49.99 euros", "EUR 49.99"),
        ("€ 1.234,50", "EUR 1234.5"),
    ];
    check("es", "CO", &colombian);
    check(
        "es",
        "CR",
        &[("3 800 cursos, 1 299,50 colones", "3800; CRC 1299.5")],
    );
}

#[test]
fn greek_values() {
    let cases = [
        ("31 Οκτωβρίου 2020", "2020-10-31"),
        (
            "έως το Σάββατο 31 Οκτωβριου του 2020",
            "2020-10-31 Saturday",
        ),
        ("31 ΟΚΤΩΒΡΙΟΥ 2020, 31 Οκτ 2020", "2020-10-31; 2020-10-31"),
        ("την 1η Μαΐου", "?-5-1"),
        ("9 έως 11 Σεπτεμβρίου 2020", "2020-9-9; 2020-9-11"),
        ("31/10/2020", "2020-10-31"),
        (
            "6.400 προγράμματα, 1,1 εκατομμύριο εγγραφές",
            "6400; 1100000",
        ),
        ("219 δολάρια, 49,99 €", "USD 219; EUR 49.99"),
        ("τρεις μήνες, είκοσι πέντε", "3; 25"),
    ];
    check("el", "GR", &cases);
}

#[test]
fn ukrainian_values() {
    let cases = [
        ("до 31 жовтня 2020 року", "2020-10-31"),
        ("у суботу, 31 жовтня 2020 р.", "2020-10-31 Saturday"),
        ("31-го жовтня", "?-10-31"),
        ("31.10.2020, 31.10.20", "2020-10-31; 2020-10-31"),
        ("9–11 вересня 2020 року", "2020-9-9; 2020-9-11"),
        (
            "9, 10 та 11 вересня 2020 року",
            "2020-9-9; 2020-9-10; 2020-9-11",
        ),
        ("475 000 студентів, 1,1 мільйона разів", "475000; 1100000"),
        (
            "219 доларів, 1 299,50 ₴, 100 грн",
            "USD 219; UAH 1299.5; UAH 100",
        ),
        ("три місяці, п’ятдесят тисяч", "3; 50000"),
        ("У 2020 році", "2020"),
    ];
    check("uk", "UA", &cases);
}

#[test]
fn malay_values() {
    let cases = [
        ("31 Oktober 2020", "2020-10-31"),
        ("Sabtu, 31hb Oktober 2020", "2020-10-31 Saturday"),
        ("9 hingga 11 September 2020", "2020-9-9; 2020-9-11"),
        ("31/10/2020", "2020-10-31"),
        ("RM 1,299.50, 10 ringgit", "MYR 1299.5; MYR 10"),
        ("6,400 program, lima puluh ribu", "6400; 50000"),
        (
            "tiga bulan, dua belas, seratus dua puluh lima",
            "3; 12; 125",
        ),
        ("pada tahun 2020", "2020"),
    ];
    check("ms", "MY", &cases);
}

#[test]
fn uzbek_values() {
    let cases = [
        ("2020-yil 31-oktabr", "2020-10-31"),
        ("2020-yilning 31-oktabrigacha", "2020-10-31"),
        ("2020 yil 31 oktyabr", "2020-10-31"),
        ("shanba, 31-oktabr, 2020", "2020-10-31 Saturday"),
        ("2020-yil 31-oktabr, shanba kuni", "2020-10-31 Saturday"),
        ("2020-yil 9–11-sentabr", "2020-9-9; 2020-9-11"),
        ("31.10.2020", "2020-10-31"),
        ("475 000 nafar, 2800 ta", "475000; 2800"),
        ("1 299,50 so'm, 219 dollar", "UZS 1299.5; USD 219"),
        ("uch oy, ellik ming, oʻn ikki", "3; 50000; 12"),
    ];
    check("uz-Latn", "UZ", &cases);
}

#[test]
fn other_languages_are_read_with_the_data_of_the_cldr() {
    check(
        "fr",
        "FR",
        &[("31 octobre 2020 et 1 299,50 €", "2020-10-31; EUR 1299.5")],
    );
    check(
        "de",
        "DE",
        &[("Samstag, 31. Oktober 2020", "2020-10-31 Saturday")],
    );
    check("ja", "JP", &[("2020年10月31日", "2020-10-31")]);
    check("ar", "EG", &[("٣١ أكتوبر ٢٠٢٠", "2020-10-31")]);
    check(
        "pt",
        "BR",
        &[("sábado, 31 de outubro de 2020", "2020-10-31 Saturday")],
    );
}

fn language(tag: &str, country: &str) -> Language {
    Language::new(&locale(tag), Some(country), &Strings::parse("").0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_the_formatter_writes_is_read_back(
        year in 1990i16..2100,
        day in 0i64..365,
        count in 0u64..100_000_000,
        cents in 0u64..100_000_000,
    ) {
        let first = Date::new(year, 1, 1).expect("a year begins");
        let date = first.checked_add(jiff::Span::new().days(day)).expect("in range");
        for (tag, country) in PLACES {
            let (language, reader) = (language(tag, country), Reader::new(&locale(tag), Some(country)));
            for text in [language.date(date), language.date_with_weekday(date)] {
                let read = reader.values(&text);
                let [found] = &read.dates[..] else { panic!("{tag}: {text}: {read:?}") };
                let found_date = (found.year, found.month, found.day);
                prop_assert_eq!(found_date, (Some(date.year()), date.month(), date.day()));
                prop_assert!(read.numbers.is_empty() && read.amounts.is_empty(), "{}: {:?}", text, read);
                let weekday = found.weekday.as_ref().map(|it| it.weekday);
                let expected: Option<Weekday> = (text != language.date(date)).then(|| date.weekday());
                prop_assert_eq!(weekday, expected, "{}", text);
            }
            let text = language.count(count);
            let read = reader.values(&text);
            prop_assert_eq!(read.numbers.len(), 1, "{}: {}", tag, text);
            prop_assert_eq!(&read.numbers[0].readings[0], &Exact::from(count), "{}", text);
            for (currency, decimals) in [("USD", 2), ("EUR", 2), ("CRC", 2), ("COP", 0), ("UAH", 2), ("MYR", 2), ("UZS", 2)] {
                let amount = match decimals {
                    0 => cents.to_string(),
                    _ => format!("{}.{:02}", cents / 100, cents % 100),
                };
                let text = language.money(&amount, currency).expect("a price");
                let read = reader.values(&text);
                prop_assert_eq!(read.amounts.len(), 1, "{}: {} {:?}", tag, text, read);
                let found = &read.amounts[0];
                prop_assert_eq!(found.readings.first().cloned(), Exact::new(&amount), "{}", text);
                prop_assert!(found.currencies.contains(&currency), "{}: {:?}", text, found);
                prop_assert_eq!(found.range.clone(), 0..text.len());
            }
        }
    }
}
