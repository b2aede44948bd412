//! What comes again: `every Monday`, `each morning`, `daily`, `Sundays`.

use super::clock::part_code;
use super::length::length;
use super::{Meaning, Phrase, TimeKind};
use crate::number::{Amount, Class, PeriodUnit};

impl Phrase<'_> {
    pub(super) fn set(&self) -> Option<Meaning> {
        let set = |value: String| Some(Meaning::idle(TimeKind::Set, value));
        let lexemes = self.lexemes;
        let word = lexemes.word(self.start).to_ascii_lowercase();
        let fixed = match word.as_str() {
            "daily" => Some("P1D"),
            "nightly" => Some("XXXX-XX-XXTNI"),
            "hourly" => Some("PT1H"),
            "weekly" => Some("P1W"),
            "fortnightly" => Some("P2W"),
            "monthly" => Some("P1M"),
            "quarterly" => Some("P3M"),
            "yearly" | "annually" => Some("P1Y"),
            _ => None,
        };
        if let Some(fixed) = fixed.filter(|_| self.end == self.start + 1) {
            return set(fixed.to_owned());
        }
        // "Nights were loud", "at weekends"
        if self.end == self.start + 1
            && let Some((unit @ (PeriodUnit::PartOfDay | PeriodUnit::Weekend), at)) = self.unit()
            && lexemes.period(at).is_some_and(|period| period.plural)
        {
            let part = || format!("XXXX-XX-XXT{}", part_code(lexemes.word(at)));
            return set(if unit == PeriodUnit::Weekend { "XXXX-WXX-WE".to_owned() } else { part() });
        }
        let every = matches!(word.as_str(), "every" | "each");
        let weekdays = self.find(|class| matches!(class, Class::Weekday(_)).then_some(())).is_some()
            && lexemes.word(self.end - 1).to_ascii_lowercase().ends_with("days");
        // "Tuesday nights"
        let nights = self.unit().filter(|&(unit, at)| {
            unit == PeriodUnit::PartOfDay && (every || lexemes.period(at).is_some_and(|period| period.plural))
        });
        if let Some(day) = self.weekday().filter(|_| every || weekdays || nights.is_some()) {
            let part = nights.map_or(String::new(), |(_, at)| format!("T{}", part_code(lexemes.word(at))));
            return set(format!("XXXX-WXX-{day}{part}"));
        }
        if !every {
            return None;
        }
        if let Some((month, _)) = self.month() {
            return set(format!("XXXX-{month:02}"));
        }
        if let Some(season) = self.season() {
            return set(format!("XXXX-{}", season.code()));
        }
        if let Some((unit, value)) = self.length() {
            return set(length(unit, value));
        }
        let (unit, at) = self.unit()?;
        if unit == PeriodUnit::Weekend {
            return set("XXXX-WXX-WE".to_owned());
        }
        if unit == PeriodUnit::PartOfDay {
            return set(format!("XXXX-XX-XXT{}", part_code(lexemes.word(at))));
        }
        let other = self.holds(&["other", "second"]);
        set(length(unit, Some(Amount::whole(if other { 2 } else { 1 }))))
    }
}
