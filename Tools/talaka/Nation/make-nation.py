#!/usr/bin/env python3
"""Makes the demonstration nation: bodies.json, persons.json, organisations.json, scenario.json.

Deterministic: the same script gives the same files, byte for byte. All persons and private
organisations are invented. Personal numbers have valid check digits and serials from 900 up, which
no register gives in a district's day; payer's numbers sit at the top of each series (x9999...).
Names of public bodies are real, their payer's numbers are invented.

Each entry is a request of the contracts in protobuf JSON, ready to be sent.
"""

import datetime
import json
import pathlib
import random

HERE = pathlib.Path(__file__).parent
TODAY = datetime.date(2026, 11, 1)
rng = random.Random(20260101)

# -- numbers ---------------------------------------------------------------------------------------


def person_check(first13):
    def value(c):
        return int(c) if c.isdigit() else ord(c) - 55

    return sum(value(c) * w for c, w in zip(first13, [7, 3, 1] * 5)) % 10


taken = set()


def personal_number(birth, female, letter):
    century = {18: 1, 19: 3, 20: 5}[birth.year // 100] + (1 if female else 0)
    for serial in range(900, 1000):
        head = f"{century}{birth:%d%m%y}{letter}{serial:03d}PB"
        if head not in taken:
            taken.add(head)
            return head + str(person_check(head))
    raise SystemExit("no serial left")


def unp(first8):
    rest = sum(int(c) * w for c, w in zip(first8, [29, 23, 19, 17, 13, 7, 5, 3])) % 11
    return None if rest == 10 else first8 + str(rest)


def unps(series, start):
    n = start
    while True:
        number = unp(f"{series}9999{n:03d}")
        n += 1
        if number:
            yield number


# -- names: Belarusian, Russian, Latin -------------------------------------------------------------

# Surnames that have one form for men and women, and pairs where they differ.
SURNAMES = [
    ("Кавальчук", "Ковальчук", "Kavalchuk"),
    ("Шаўчэнка", "Шевченко", "Shauchenka"),
    ("Мельнік", "Мельник", "Melnik"),
    ("Бондар", "Бондарь", "Bondar"),
    ("Савіч", "Савич", "Savich"),
    ("Янкевіч", "Янкевич", "Yankevich"),
    ("Станкевіч", "Станкевич", "Stankevich"),
    ("Карпенка", "Карпенко", "Karpenka"),
    ("Гарбачук", "Горбачук", "Harbachuk"),
    ("Раманюк", "Романюк", "Ramaniuk"),
    ("Лісоўскі", "Лисовский", "Lisouski"),
    ("Каліноўскі", "Калиновский", "Kalinouski"),
    ("Дубоўскі", "Дубовский", "Dubouski"),
    ("Бяляўскі", "Белявский", "Bialiauski"),
    ("Міцкевіч", "Мицкевич", "Mitskevich"),
    ("Сідарэнка", "Сидоренко", "Sidarenka"),
    ("Ткачук", "Ткачук", "Tkachuk"),
    ("Пашкевіч", "Пашкевич", "Pashkevich"),
    ("Хаўрон", "Ховрон", "Khauron"),
    ("Зянкевіч", "Зенкевич", "Ziankevich"),
    ("Крук", "Крук", "Kruk"),
    ("Верабей", "Воробей", "Verabei"),
    ("Мароз", "Мороз", "Maroz"),
    ("Жук", "Жук", "Zhuk"),
    ("Сокал", "Сокол", "Sokal"),
    ("Дрозд", "Дрозд", "Drozd"),
    ("Бусел", "Бусел", "Busel"),
    ("Кажан", "Кожан", "Kazhan"),
    ("Лазіцкі", "Лазицкий", "Lazitski"),
    ("Высоцкі", "Высоцкий", "Vysotski"),
    ("Чарняк", "Черняк", "Charniak"),
    ("Грынюк", "Гринюк", "Hryniuk"),
    ("Якубовіч", "Якубович", "Yakubovich"),
    ("Барэль", "Борель", "Barel"),
    ("Сцяпанаў", "Степанов", "Stsiapanau"),
    ("Лукін", "Лукин", "Lukin"),
    ("Ждановіч", "Жданович", "Zhdanovich"),
    ("Гайдук", "Гайдук", "Haiduk"),
    ("Ракіцкі", "Ракицкий", "Rakitski"),
    ("Вайцяхоўскі", "Войцеховский", "Vaitsiakhouski"),
]
FEMALE = {
    "Лісоўскі": ("Лісоўская", "Лисовская", "Lisouskaya"),
    "Каліноўскі": ("Каліноўская", "Калиновская", "Kalinouskaya"),
    "Дубоўскі": ("Дубоўская", "Дубовская", "Dubouskaya"),
    "Бяляўскі": ("Бяляўская", "Белявская", "Bialiauskaya"),
    "Лазіцкі": ("Лазіцкая", "Лазицкая", "Lazitskaya"),
    "Высоцкі": ("Высоцкая", "Высоцкая", "Vysotskaya"),
    "Ракіцкі": ("Ракіцкая", "Ракицкая", "Rakitskaya"),
    "Вайцяхоўскі": ("Вайцяхоўская", "Войцеховская", "Vaitsiakhouskaya"),
    "Сцяпанаў": ("Сцяпанава", "Степанова", "Stsiapanava"),
    "Лукін": ("Лукіна", "Лукина", "Lukina"),
}
# Given name and the patronymics that come of it.
MEN = [
    ("Андрэй", "Андрей", "Andrei", "Андрэевіч", "Андрэеўна", "Андреевич", "Андреевна"),
    ("Міхаіл", "Михаил", "Mikhail", "Міхайлавіч", "Міхайлаўна", "Михайлович", "Михайловна"),
    (
        "Аляксандр",
        "Александр",
        "Aliaksandr",
        "Аляксандравіч",
        "Аляксандраўна",
        "Александрович",
        "Александровна",
    ),
    ("Сяргей", "Сергей", "Siarhei", "Сяргеевіч", "Сяргееўна", "Сергеевич", "Сергеевна"),
    (
        "Уладзімір",
        "Владимир",
        "Uladzimir",
        "Уладзіміравіч",
        "Уладзіміраўна",
        "Владимирович",
        "Владимировна",
    ),
    ("Мікалай", "Николай", "Mikalai", "Мікалаевіч", "Мікалаеўна", "Николаевич", "Николаевна"),
    ("Павел", "Павел", "Pavel", "Паўлавіч", "Паўлаўна", "Павлович", "Павловна"),
    ("Віктар", "Виктор", "Viktar", "Віктаравіч", "Віктараўна", "Викторович", "Викторовна"),
    ("Дзмітрый", "Дмитрий", "Dzmitry", "Дзмітрыевіч", "Дзмітрыеўна", "Дмитриевич", "Дмитриевна"),
    ("Іван", "Иван", "Ivan", "Іванавіч", "Іванаўна", "Иванович", "Ивановна"),
    ("Максім", "Максим", "Maksim", "Максімавіч", "Максімаўна", "Максимович", "Максимовна"),
    ("Алег", "Олег", "Aleh", "Алегавіч", "Алегаўна", "Олегович", "Олеговна"),
    ("Кірыл", "Кирилл", "Kiryl", "Кірылавіч", "Кірылаўна", "Кириллович", "Кирилловна"),
    ("Антон", "Антон", "Anton", "Антонавіч", "Антонаўна", "Антонович", "Антоновна"),
]
WOMEN = [
    ("Алена", "Елена", "Alena"),
    ("Марыя", "Мария", "Maryia"),
    ("Наталля", "Наталья", "Natallia"),
    ("Вольга", "Ольга", "Volha"),
    ("Ганна", "Анна", "Hanna"),
    ("Кацярына", "Екатерина", "Katsiaryna"),
    ("Таццяна", "Татьяна", "Tatsiana"),
    ("Ірына", "Ирина", "Iryna"),
    ("Юлія", "Юлия", "Yuliia"),
    ("Дар'я", "Дарья", "Darya"),
    ("Святлана", "Светлана", "Sviatlana"),
    ("Алеся", "Алеся", "Alesia"),
    ("Вераніка", "Вероника", "Veranika"),
    ("Паліна", "Полина", "Palina"),
]

PLACES = [  # region, letter, district, locality, postal code
    ("minsk", "A", "Кастрычніцкі раён", "Мінск", "220099"),
    ("minsk", "A", "Кастрычніцкі раён", "Мінск", "220099"),
    ("minsk", "A", "Маскоўскі раён", "Мінск", "220116"),
    ("minsk", "A", "Маскоўскі раён", "Мінск", "220116"),
    ("brest", "B", "Пінск", "Пінск", "225710"),
    ("vitebsk", "C", "Аршанскі раён", "Орша", "211391"),
    ("gomel", "E", "Буда-Кашалёўскі раён", "Буда-Кашалёва", "247350"),
    ("grodno", "H", "Зэльвенскі раён", "Зэльва", "231940"),
    ("minsk-region", "K", "Слуцкі раён", "Слуцк", "223610"),
    ("mogilev", "M", "Ленінскі раён", "Магілёў", "212030"),
]
STREETS = [
    "вул. Садовая",
    "вул. Лясная",
    "вул. Азёрная",
    "вул. Палявая",
    "вул. Сонечная",
    "вул. Кляновая",
    "вул. Рачная",
    "вул. Вішнёвая",
]
SERIES = {"A": "MP", "B": "AB", "C": "BM", "E": "HB", "H": "KH", "K": "MC", "M": "KB"}

persons = []


def make_person(
    surname, given, patronym, birth, female, place, mother=None, father=None, home=None
):
    region, letter, district, locality, postal = place
    be, ru, lat = surname
    if female and be in FEMALE:
        be, ru, lat = FEMALE[be]
    pat_be, pat_ru = "", ""
    if patronym:
        pat_be, pat_ru = (patronym[4], patronym[6]) if female else (patronym[3], patronym[5])
    index = len(persons)
    issued = max(birth + datetime.timedelta(days=365 * 14), datetime.date(2021, 9, 1))
    issued += datetime.timedelta(days=rng.randrange(0, 300))
    request = {
        "person": {
            "personalNumber": personal_number(birth, female, letter),
            "nameBe": {"familyName": be, "givenName": given[0], "patronymic": pat_be},
            "nameRu": {"familyName": ru, "givenName": given[1], "patronymic": pat_ru},
            "nameLatin": {"familyName": lat, "givenName": given[2]},
            "birthDate": birth.isoformat(),
            "sex": "SEX_FEMALE" if female else "SEX_MALE",
            "residence": {
                "region": region,
                "district": district,
                "locality": locality,
                "street": home
                or f"{rng.choice(STREETS)}, {rng.randrange(1, 90)}-{rng.randrange(1, 120)}",
                "postalCode": postal,
            },
            "citizenship": "BY",
        }
    }
    if birth.year <= TODAY.year - 14:
        request["person"]["documents"] = [
            {
                "number": f"{SERIES[letter]}9{index:06d}",
                "issuer": locality,
                "issueDate": issued.isoformat(),
                "expiryDate": (issued.replace(day=1, year=issued.year + 10)).isoformat(),
            }
        ]
    if mother:
        request["motherNumber"] = mother["person"]["personalNumber"]
    if father:
        request["fatherNumber"] = father["person"]["personalNumber"]
    persons.append(request)
    return request


def day(year):
    return datetime.date(year, 1, 1) + datetime.timedelta(days=rng.randrange(0, 365))


def family(i, place, father_year, child_years, childless=False):
    """Two married adults and their children, at one address."""
    surname, his = SURNAMES[i % len(SURNAMES)], rng.choice(MEN)
    home = f"{rng.choice(STREETS)}, {rng.randrange(1, 90)}-{rng.randrange(1, 120)}"
    father = make_person(surname, his, rng.choice(MEN), day(father_year), False, place, home=home)
    mother = make_person(
        surname, rng.choice(WOMEN), rng.choice(MEN), day(father_year + 2), True, place, home=home
    )
    mother["spouseNumber"] = father["person"]["personalNumber"]
    children = []
    for year in child_years:
        female = rng.random() < 0.5
        birth = day(year) if isinstance(year, int) else year
        given = rng.choice(WOMEN) if female else rng.choice(MEN)
        children.append(
            make_person(surname, given, his, birth, female, place, mother, father, home)
        )
    return father, mother, children


# The citizen of the demonstration: a mother with a child under three, in Oktyabrsky district.
okt, mosk = PLACES[0], PLACES[2]
applicant_family = family(0, okt, 1992, [2019, datetime.date(2025, 6, 11)])
# The mother to be: married, the child is not born yet.
expecting_family = family(1, okt, 1996, [])
# A second couple that expects, elsewhere: the rule holds for them too.
second_family = family(2, mosk, 1994, [2021])
# Officials come from families of their own.
official_families = [
    family(3 + k, mosk if k % 2 else okt, 1970 + k, [2004 + k] if k < 8 else []) for k in range(24)
]
officials = [p for f in official_families for p in f[:2]]
i = 27
while len(persons) < 200:
    place = PLACES[i % len(PLACES)]
    room = 200 - len(persons)
    if room == 1:
        make_person(
            SURNAMES[i % len(SURNAMES)], rng.choice(WOMEN), rng.choice(MEN), day(1948), True, place
        )
        break
    year = rng.randrange(1955, 1998)
    born = [year + 27 + 3 * k for k in range(rng.randrange(0, 4)) if year + 27 + 3 * k < 2024]
    family(i, place, year, born[: room - 2])
    i += 1

# -- bodies ----------------------------------------------------------------------------------------

STATE = "ORGANISATION_KIND_STATE_BODY"
BODIES = [  # id, parent, UNP, region, district, functions, be, ru, en
    (
        "cm",
        None,
        "199992011",
        "",
        "",
        [],
        "Савет Міністраў Рэспублікі Беларусь",
        "Совет Министров Республики Беларусь",
        "Council of Ministers of the Republic of Belarus",
    ),
    (
        "nces",
        None,
        "199992371",
        "minsk",
        "",
        ["SUITE_OPERATOR"],
        "Нацыянальны цэнтр электронных паслуг",
        "Национальный центр электронных услуг",
        "National Centre of Electronic Services",
    ),
    (
        "mvd",
        "cm",
        "199992052",
        "",
        "",
        [],
        "Міністэрства ўнутраных спраў Рэспублікі Беларусь",
        "Министерство внутренних дел Республики Беларусь",
        "Ministry of Internal Affairs",
    ),
    (
        "mintrud",
        "cm",
        "199992223",
        "",
        "",
        [],
        "Міністэрства працы і сацыяльнай абароны Рэспублікі Беларусь",
        "Министерство труда и социальной защиты Республики Беларусь",
        "Ministry of Labour and Social Protection",
    ),
    (
        "minjust",
        "cm",
        "199992264",
        "",
        "",
        [],
        "Міністэрства юстыцыі Рэспублікі Беларусь",
        "Министерство юстиции Республики Беларусь",
        "Ministry of Justice",
    ),
    (
        "edu",
        "cm",
        "199992129",
        "",
        "",
        [],
        "Міністэрства адукацыі Рэспублікі Беларусь",
        "Министерство образования Республики Беларусь",
        "Ministry of Education",
    ),
    (
        "mz",
        "cm",
        "199992065",
        "",
        "",
        [],
        "Міністэрства аховы здароўя Рэспублікі Беларусь",
        "Министерство здравоохранения Республики Беларусь",
        "Ministry of Health",
    ),
    (
        "nalog",
        "cm",
        "199992131",
        "",
        "",
        [],
        "Міністэрства па падатках і зборах Рэспублікі Беларусь",
        "Министерство по налогам и сборам Республики Беларусь",
        "Ministry of Taxes and Duties",
    ),
    (
        "minenergo",
        "cm",
        "199992251",
        "",
        "",
        [],
        "Міністэрства энергетыкі Рэспублікі Беларусь",
        "Министерство энергетики Республики Беларусь",
        "Ministry of Energy",
    ),
    (
        "minsk-obl",
        "cm",
        "199992397",
        "minsk",
        "",
        [],
        "Мінскі гарадскі выканаўчы камітэт",
        "Минский городской исполнительный комитет",
        "Minsk City Executive Committee",
    ),
    (
        "archives",
        "minjust",
        "199992356",
        "",
        "",
        [],
        "Дэпартамент па архівах і справаводстве Міністэрства юстыцыі",
        "Департамент по архивам и делопроизводству Министерства юстиции",
        "Department of Archives and Records Management",
    ),
    (
        "dgim",
        "mvd",
        "199992328",
        "",
        "",
        ["CARD_ISSUER"],
        "Дэпартамент па грамадзянстве і міграцыі МУС",
        "Департамент по гражданству и миграции МВД",
        "Department of Citizenship and Migration",
    ),
    (
        "okt",
        "minsk-obl",
        "199992422",
        "minsk",
        "Кастрычніцкі раён",
        [],
        "Адміністрацыя Кастрычніцкага раёна г. Мінска",
        "Администрация Октябрьского района г. Минска",
        "Administration of Oktyabrsky District of Minsk",
    ),
    (
        "mosk",
        "minsk-obl",
        "199992407",
        "minsk",
        "Маскоўскі раён",
        [],
        "Адміністрацыя Маскоўскага раёна г. Мінска",
        "Администрация Московского района г. Минска",
        "Administration of Moskovsky District of Minsk",
    ),
    (
        "soc-okt",
        "okt",
        "199992448",
        "minsk",
        "Кастрычніцкі раён",
        [],
        "Упраўленне сацыяльнай абароны Кастрычніцкага раёна г. Мінска",
        "Управление социальной защиты Октябрьского района г. Минска",
        "Social Protection Office of Oktyabrsky District of Minsk",
    ),
    (
        "edu-okt",
        "okt",
        "199992450",
        "minsk",
        "Кастрычніцкі раён",
        [],
        "Упраўленне па адукацыі, спорце і турызме Кастрычніцкага раёна г. Мінска",
        "Управление по образованию, спорту и туризму Октябрьского района г. Минска",
        "Education, Sport and Tourism Office of Oktyabrsky District of Minsk",
    ),
    (
        "housing-okt",
        "okt",
        "199992501",
        "minsk",
        "Кастрычніцкі раён",
        [],
        "Жыллёвая служба Кастрычніцкага раёна г. Мінска",
        "Жилищная служба Октябрьского района г. Минска",
        "Housing Service of Oktyabrsky District of Minsk",
    ),
    (
        "zags-mosk",
        "mosk",
        "199992435",
        "minsk",
        "Маскоўскі раён",
        ["CIVIL_REGISTRY"],
        "Аддзел ЗАГС Маскоўскага раёна г. Мінска",
        "Отдел ЗАГС Московского района г. Минска",
        "Civil Registry Office of Moskovsky District of Minsk",
    ),
    (
        "pol25",
        "minsk-obl",
        "199992489",
        "minsk",
        "",
        [],
        "25-я цэнтральная раённая паліклініка г. Мінска",
        "25-я центральная районная поликлиника г. Минска",
        "25th Central District Polyclinic, Minsk",
    ),
    ("mingas", "minenergo", "199992491", "minsk", "", [], "УП «Мінгаз»", "УП «Мингаз»", "Mingaz"),
]
# In which bodies officials work, and as what; the head is signatory and administrator by law.
WORK = {
    "soc-okt": ["REGISTRAR", "EXECUTOR", "SIGNATORY"],
    "housing-okt": ["REGISTRAR", "EXECUTOR", "SIGNATORY"],
    "zags-mosk": ["REGISTRAR", "EXECUTOR", "SIGNATORY"],
    "edu-okt": ["REGISTRAR", "EXECUTOR", "SIGNATORY"],
    "pol25": ["REGISTRAR", "EXECUTOR", "SIGNATORY"],
    "dgim": ["REGISTRAR"],
    "nalog": ["REGISTRAR", "EXECUTOR"],
    "mingas": ["REGISTRAR", "EXECUTOR"],
    "mosk": ["EXECUTOR"],
    "nces": ["EXECUTOR"],
}


def number(p):
    return p["person"]["personalNumber"]


def text(be, ru, en):
    return {"be": be, "ru": ru, "en": en}


by_id = {b[0]: b for b in BODIES}
pool = iter(officials)
bodies = []
for bid, parent, bunp, region, district, functions, be, ru, en in BODIES:
    assert unp(bunp[:8]) == bunp, (bid, bunp)
    head = next(pool)
    organisation = {"unp": bunp, "title": text(be, ru, en), "kind": STATE}
    if functions:
        organisation["functions"] = ["BODY_FUNCTION_" + f for f in functions]
    if region:
        organisation["region"] = region
    if district:
        organisation["district"] = district
    request = {"organisation": organisation, "headNumber": number(head)}
    if parent:
        request["parentUnp"] = by_id[parent][2]
    roles = [
        {
            "personalNumber": number(next(pool)),
            "role": "ROLE_" + r,
            "reason": f"загад № {len(bodies) + 1}-к ад 2026-01-05",
        }
        for r in WORK.get(bid, [])
    ]
    bodies.append(
        {
            "id": bid,
            "registration": request,
            "subscriberCode": bid,
            "roles": roles,
            "seal": bool(WORK.get(bid)),
        }
    )

# -- private organisations -------------------------------------------------------------------------

WORDS = [
    ("Ліпа", "Липа", "Lipa"),
    ("Зубр", "Зубр", "Zubr"),
    ("Васілёк", "Василёк", "Vasiliok"),
    ("Ранак", "Утро", "Ranak"),
    ("Крыніца", "Криница", "Krynitsa"),
    ("Вясёлка", "Радуга", "Viasiolka"),
    ("Бярозка", "Берёзка", "Biarozka"),
    ("Скарб", "Скарб", "Skarb"),
    ("Млын", "Мельница", "Mlyn"),
    ("Спадчына", "Наследие", "Spadchyna"),
]
FORMS = [
    ("ТАА", "ООО", "LLC", "LEGAL_ENTITY"),
    ("ПУП", "ЧУП", "Private enterprise", "LEGAL_ENTITY"),
]
SERIES_OF = {
    "minsk": 1,
    "brest": 2,
    "vitebsk": 3,
    "gomel": 4,
    "grodno": 5,
    "minsk-region": 6,
    "mogilev": 7,
}
generators = {r: unps(s, 600) for r, s in SERIES_OF.items()}
adults = [
    p
    for p in persons
    if p["person"]["birthDate"] < "2000"
    and p not in officials
    and p not in applicant_family[:2]
    and p not in expecting_family[:2]
]
owners = rng.sample(adults, 20)
organisations = []
for k, owner in enumerate(owners):
    region = owner["person"]["residence"]["region"]
    if k < 16:
        form, word = FORMS[k % 2], WORDS[k % 10]
        suffix = "" if k < 10 else " Плюс"
        title = text(
            f"{form[0]} «{word[0]}{suffix}»",
            f"{form[1]} «{word[1]}{suffix}»",
            f"{word[2]}{' Plus' if suffix else ''} {form[2]}",
        )
        kind = form[3]
    else:
        be, ru, lat = (owner["person"][n] for n in ("nameBe", "nameRu", "nameLatin"))
        title = text(
            f"ІП {be['familyName']} {be['givenName']} {be['patronymic']}".strip(),
            f"ИП {ru['familyName']} {ru['givenName']} {ru['patronymic']}".strip(),
            f"{lat['givenName']} {lat['familyName']}, entrepreneur",
        )
        kind = "ENTREPRENEUR"
    organisations.append(
        {
            "registration": {
                "organisation": {
                    "unp": next(generators[region]),
                    "title": title,
                    "kind": "ORGANISATION_KIND_" + kind,
                    "region": region,
                },
                "headNumber": number(owner),
            }
        }
    )

# -- who plays what in the demonstration -----------------------------------------------------------


def official(body, role):
    entry = next(b for b in bodies if b["id"] == body)
    return next(r["personalNumber"] for r in entry["roles"] if r["role"] == "ROLE_" + role)


scenario = {
    "applicant": {
        "personalNumber": number(applicant_family[1]),
        "child": number(applicant_family[2][1]),
        "publicService": "publicServices/200-2-9",
    },
    "deciding": {
        "body": "soc-okt",
        "registrar": official("soc-okt", "REGISTRAR"),
        "executor": official("soc-okt", "EXECUTOR"),
        "signatory": official("soc-okt", "SIGNATORY"),
    },
    "asked": {
        "body": "housing-okt",
        "registrar": official("housing-okt", "REGISTRAR"),
        "executor": official("housing-okt", "EXECUTOR"),
        "signatory": official("housing-okt", "SIGNATORY"),
    },
    "birth": {
        "body": "zags-mosk",
        "registrar": official("zags-mosk", "REGISTRAR"),
        "mother": number(expecting_family[1]),
        "father": number(expecting_family[0]),
        "regionLetter": "A",
        "rule": "birth-grant",
        "publicService": "publicServices/200-2-6",
        "child": {
            "nameBe": {"familyName": "", "givenName": "Міхась", "patronymic": ""},
            "nameRu": {"familyName": "", "givenName": "Михась", "patronymic": ""},
            "nameLatin": {"familyName": "", "givenName": "Mikhas"},
            "sex": "SEX_MALE",
        },
    },
    "secondBirth": {"mother": number(second_family[1]), "father": number(second_family[0])},
    "cardIssuer": {"body": "dgim", "registrar": official("dgim", "REGISTRAR")},
    "company": {
        "unp": organisations[0]["registration"]["organisation"]["unp"],
        "head": organisations[0]["registration"]["headNumber"],
    },
    "secondApplicant": {
        "personalNumber": number(second_family[1]),
        "publicService": "publicServices/200-1-3-4",
    },
}
# The child's family name is the father's; its patronymic comes of his given name.
his = expecting_family[0]["person"]
index = next(m for m in MEN if m[0] == his["nameBe"]["givenName"])
child = scenario["birth"]["child"]
child["nameBe"] |= {"familyName": his["nameBe"]["familyName"], "patronymic": index[3]}
child["nameRu"] |= {"familyName": his["nameRu"]["familyName"], "patronymic": index[5]}
child["nameLatin"] |= {"familyName": his["nameLatin"]["familyName"]}
cards = [
    scenario["applicant"]["personalNumber"],
    scenario["birth"]["mother"],
    scenario["secondApplicant"]["personalNumber"],
    scenario["company"]["head"],
    scenario["birth"]["registrar"],
    scenario["cardIssuer"]["registrar"],
]
for part in ("deciding", "asked"):
    cards += [scenario[part][r] for r in ("registrar", "executor", "signatory")]
scenario["cards"] = list(dict.fromkeys(cards))

# -- checks and files ------------------------------------------------------------------------------

numbers = [number(p) for p in persons]
assert len(set(numbers)) == 200 and len(bodies) == 20 and len(organisations) == 20
assert len({o["registration"]["organisation"]["unp"] for o in organisations + bodies}) == 40
for n in numbers:
    assert person_check(n[:13]) == int(n[13])


def write(name, value):
    path = HERE / name
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(name, len(value))


note = "Invented: no person, no number here belongs to anyone. Made by make-nation.py; do not edit."
write("persons.json", {"note": note, "persons": persons})
write("bodies.json", {"note": note + " Bodies are named after real ones.", "bodies": bodies})
write("organisations.json", {"note": note, "organisations": organisations})
write("scenario.json", {"note": note, **scenario})
