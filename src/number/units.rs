//! Units of measure and money.

use super::class::Class;

/// Every unit and what it is.
pub(super) fn entries() -> impl Iterator<Item = (&'static str, Class)> {
    let all = |words: &'static str, class: Class| words.split_whitespace().map(move |word| (word, class));
    all(MEASURES, Class::Measure)
        .chain(all(SIGNS, Class::Sign))
        .chain(all(MODIFIERS, Class::MeasureModifier))
        .chain(all(CURRENCIES, Class::Currency))
        .chain(all(PERCENT, Class::Percent))
}

/// Units written out, singular and plural, British and American.
const MEASURES: &str = "\
    metre metres meter meters kilometre kilometres kilometer kilometers centimetre centimetres centimeter \
    centimeters millimetre millimetres millimeter millimeters mile miles yard yards foot feet inch inches \
    acre acres hectare hectares kilo kilos kilogram kilograms kilogramme kilogrammes gram grams gramme \
    grammes milligram milligrams tonne tonnes ton tons kiloton kilotons megaton megatons pound pounds ounce \
    ounces litre litres liter liters gallon gallons pint pints barrel barrels bushel bushels degree \
    degrees watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts terawatt terawatts volt \
    volts kilovolt kilovolts joule joules calorie calories knot knots hertz decibel decibels horsepower \
    byte bytes gigabyte gigabytes megabyte megabytes sievert sieverts microsievert microsieverts \
    millisieverts";

/// Signs of units; they stand only after digits.
const SIGNS: &str = "\
    km kms in m cm mm nm km2 m2 km² m² m3 m³ ha kg kgs g mg t kt lb lbs oz ft sqm kph kmh mph kw mw gw tw kwh \
    mwh gwh kv bcm bpd c mhz ghz db msv";

/// Words that stand between a number and its unit.
const MODIFIERS: &str = "\
    square sq cubic cu nautical metric statute";

/// Currencies written out, and the codes of those that news quotes.
const CURRENCIES: &str = "\
    dollar dollars cent cents buck bucks euro euros pound pounds sterling quid penny pence rouble roubles \
    ruble rubles kopeck kopecks kopek kopeks kopiyka kopiykas hryvnia hryvnias hryvnya hryvnyas hryvna \
    hryvnas franc francs mark marks deutschmarks lira liras lire shekel shekels dinar dinars dirham dirhams \
    rial rials riyal riyals rupee rupees rupiah taka yuan renminbi yen won baht dong ringgit peso pesos \
    reais rand naira cedi cedis shilling shillings birr kwacha kyat kyats afghani afghanis tenge som soms \
    sum manat manats lari dram drams leu lei leva zloty zlotys forint forints koruna korunas krona kronor \
    krone kroner gourde gourdes ariary dalasi leone leones metical meticais kwanza kwanzas pula ouguiya \
    nakfa cordoba cordobas lempira lempiras quetzal quetzales colon colones bolivar bolivars bolivares soles \
    guarani guaranis drachma drachmas peseta pesetas usd eur gbp uah rub chf jpy cny inr";

const PERCENT: &str = "\
    percent pct percentage percents";

/// Letters before digits that make the whole an amount of money: `Rs 500`, `Tk 12,000`.
pub(super) const MONEY_PREFIXES: [&str; 20] = [
    "Rs", "Rs.", "Tk", "Sh", "KSh", "Ksh", "TSh", "USh", "USD", "EUR", "GBP", "UAH", "RUB", "CHF", "INR",
    "PKR", "ZAR", "N", "P", "PHP",
];

/// Letters that stand before a currency sign: `US$`, `A$`.
pub(super) const SIGN_PREFIXES: [&str; 11] = ["US", "A", "C", "HK", "NZ", "S", "R", "AU", "CA", "Z", "NT"];

/// Whether the character is a sign of money.
pub(super) fn is_currency_sign(character: char) -> bool {
    matches!(character, '$' | '¢'..='¥' | '₠'..='\u{20cf}')
}

/// Nouns that make pounds a weight: "pounds of explosives", but "pounds of his own money" is as good as never.
pub(super) const WEIGHT_VERBS: [&str; 6] = ["weighing", "weighed", "weighs", "weigh", "lost", "gained"];

/// Currencies that are other words as well; they count only after large numbers.
pub(super) const AMBIGUOUS: [&str; 10] =
    ["won", "mark", "som", "sum", "rand", "lei", "rub", "colon", "pula", "marks"];
