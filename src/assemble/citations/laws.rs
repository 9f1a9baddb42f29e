//! Which law a citation is of, and where in it.

use std::collections::BTreeMap;

use crate::diag::{CitationFault, Mistake};
use crate::id::LawId;
use crate::model::cite::{CiteUnit, JudgmentNumber, UnitCite, UnitNumber};
use crate::model::law::Cite;
use crate::model::{Law, PageRef, Rule};
use crate::parse::citations::{Mention, Mentioned};
use crate::thai::{closest, to_arabic};

/// What a text knows of laws before it names any.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The law whose page it stands on.
    own: Option<usize>,
    /// The laws that the note names in its head.
    named: Vec<usize>,
}

impl Context {
    pub fn law(position: usize) -> Self {
        Context { own: Some(position), named: Vec::new() }
    }

    pub fn note(named: Vec<usize>) -> Self {
        Context { own: None, named }
    }
}

/// The law of a citation, as far as it can be told.
#[derive(Debug)]
pub enum Of {
    /// Named beside the number.
    Named(usize),
    /// Not named, but plain from where the text stands.
    Plain(usize),
    /// A law that this site has no summary of.
    Other,
    /// One of several, or of any.
    Unclear(Vec<usize>),
    /// Most likely no citation at all.
    Nobody,
}

/// Where a citation leads.
pub enum Led {
    To(PageRef),
    Nowhere,
    Wrong(Mistake),
}

pub struct Laws {
    laws: Vec<Law>,
    /// Names without spaces, in ASCII digits; the longest first.
    names: Vec<(String, Vec<usize>)>,
    units: Vec<BTreeMap<(CiteUnit, UnitNumber), Vec<usize>>>,
    judgments: BTreeMap<JudgmentNumber, PageRef>,
}

/// Shorter names would be found in any text.
const SHORTEST: usize = 4;

/// Words by which a law is called that are no name of ours.
const KINDS: [&str; 9] = [
    "ประมวลกฎหมาย",
    "ประมวลรัษฎากร",
    "พระราชบัญญัติ",
    "พระราชกำหนด",
    "พระราชกฤษฎีกา",
    "รัฐธรรมนูญ",
    "กฎกระทรวง",
    "พ.ร.บ.",
    "พ.ร.ก.",
];

impl Laws {
    pub fn of(laws: &[Law]) -> Self {
        let mut names: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut judgments = BTreeMap::new();
        let mut all_units = Vec::new();
        for (position, law) in laws.iter().enumerate() {
            let title = law.title.split('(').next().unwrap_or_default();
            let all = law.aliases.iter().chain([&law.short, &law.title]).map(String::as_str);
            for name in all.chain([title]).map(bare) {
                let known = names.entry(name).or_default();
                if known.last() != Some(&position) {
                    known.push(position);
                }
            }
            let mut units: BTreeMap<_, Vec<usize>> = BTreeMap::new();
            for (index, rule) in law.rules.iter().enumerate() {
                match &rule.cite {
                    Some(Cite::Unit(UnitCite { unit, number, .. })) => {
                        units.entry((*unit, number.clone())).or_default().push(index);
                    }
                    Some(Cite::Judgment(number)) => {
                        let page = PageRef::Regulation(law.id.clone(), Some(rule.id.clone()));
                        judgments.entry(*number).or_insert(page);
                    }
                    Some(Cite::Unknown) | None => {}
                }
            }
            all_units.push(units);
        }
        let mut names: Vec<_> =
            names.into_iter().filter(|(name, _)| name.chars().count() >= SHORTEST).collect();
        names.sort_by(|(a, _), (b, _)| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        Laws { laws: laws.to_vec(), names, units: all_units, judgments }
    }

    pub fn positions<'i>(&self, ids: impl Iterator<Item = &'i LawId>) -> Vec<usize> {
        let mut positions: Vec<usize> =
            ids.filter_map(|id| self.laws.iter().position(|law| law.id == *id)).collect();
        positions.sort_unstable();
        positions.dedup();
        positions
    }

    /// The law of a citation between these words.
    pub fn law_of(&self, before: &str, after: &str, mention: &Mention, context: &Context) -> Of {
        let Mentioned::Unit(cite) = &mention.what else { return Of::Nobody };
        let after = after.trim_start();
        let belongs = ["แห่ง", "ของ", "ตาม"].iter().find_map(|word| after.strip_prefix(word));
        if let Some(laws) = self.ending(before).or_else(|| self.beginning(belongs.unwrap_or(after)))
        {
            return match laws {
                [only] => Of::Named(*only),
                several => Of::Unclear(several.to_vec()),
            };
        }
        let names_other = |text: &str| KINDS.iter().any(|kind| text.trim_start().starts_with(kind));
        let this = |text: &str| {
            KINDS.iter().any(|kind| {
                text.trim_start().strip_prefix(kind).is_some_and(|rest| rest.starts_with("นี้"))
            })
        };
        let is_this = belongs.is_some_and(this);
        if !is_this && (ends_with_other(before) || belongs.is_some_and(names_other)) {
            return Of::Other;
        }
        let fits = |law: &&usize| self.laws[**law].unit == cite.unit;
        if let Some(own) = context.own.as_ref().filter(fits) {
            return Of::Plain(*own);
        }
        let named: Vec<usize> = context.named.iter().filter(fits).copied().collect();
        match (named.as_slice(), cite.unit) {
            ([only], _) => Of::Plain(*only),
            (_, CiteUnit::Clause) => Of::Nobody,
            ([], CiteUnit::Section) => {
                let knows = |law: &usize| self.rules_of(*law, cite).is_some();
                Of::Unclear((0..self.laws.len()).filter(knows).collect())
            }
            (several, CiteUnit::Section) => Of::Unclear(several.to_vec()),
        }
    }

    /// The laws with whose name a text ends.
    fn ending(&self, text: &str) -> Option<&[usize]> {
        // Longer than any name, spaces included.
        const LONGEST: usize = 900;
        let mut start = text.len().saturating_sub(LONGEST);
        while !text.is_char_boundary(start) {
            start += 1;
        }
        let text = bare(&text[start..]);
        let found = self.names.iter().find(|(name, _)| text.ends_with(name.as_str()));
        found.map(|(_, laws)| laws.as_slice())
    }

    fn beginning(&self, text: &str) -> Option<&[usize]> {
        let text = bare(text);
        let found = self.names.iter().find(|(name, _)| text.starts_with(name.as_str()));
        found.map(|(_, laws)| laws.as_slice())
    }

    fn rules_of(&self, law: usize, cite: &UnitCite) -> Option<&Vec<usize>> {
        self.units[law].get(&(cite.unit, cite.number.clone()))
    }

    pub fn lead(&self, law: &Of, mention: &Mention) -> Led {
        let cite = match &mention.what {
            Mentioned::Judgment(number) => {
                return self.judgments.get(number).cloned().map_or(Led::Nowhere, Led::To);
            }
            Mentioned::Unit(cite) => cite,
        };
        match law {
            Of::Other | Of::Nobody => Led::Nowhere,
            Of::Unclear(laws) => {
                let meant = laws.iter().map(|law| format!("{} {cite}", self.laws[*law].short));
                let meant = meant.collect();
                Led::Wrong(Mistake::CitationUnclear { cite: cite.to_string(), meant })
            }
            Of::Named(law) | Of::Plain(law) => self.lead_within(*law, cite),
        }
    }

    fn lead_within(&self, position: usize, cite: &UnitCite) -> Led {
        let law = &self.laws[position];
        let wrong = |fault| {
            let (cite, law) = (cite.to_string(), law.short.clone());
            Led::Wrong(Mistake::CitationBroken { cite, law, fault })
        };
        if law.unit != cite.unit {
            return wrong(CitationFault::OtherUnit { right: law.unit.thai() });
        }
        if let Some(rules) = self.rules_of(position, cite) {
            let rules: Vec<&Rule> = rules.iter().map(|rule| &law.rules[*rule]).collect();
            return match destination(law, &rules, cite) {
                Some(page) => Led::To(page),
                None => wrong(CitationFault::NoSuchPart),
            };
        }
        match &law.last {
            Some(last) if cite.number > *last => {
                wrong(CitationFault::BeyondEnd { last: format!("{} {last}", law.unit.thai()) })
            }
            _ if law.complete => {
                let known: Vec<String> = self.units[position]
                    .keys()
                    .map(|(unit, number)| format!("{} {number}", unit.thai()))
                    .collect();
                let whole = format!("{} {}", cite.unit.thai(), cite.number);
                let meant = closest(&whole, known.iter().map(String::as_str));
                wrong(CitationFault::NoSuchUnit { suggestion: meant.map(str::to_string) })
            }
            // Only some of its units are summarised here.
            _ => Led::Nowhere,
        }
    }
}

/// The page of a place among the rules of its unit; none where it is known not to be there.
fn destination(law: &Law, rules: &[&Rule], cite: &UnitCite) -> Option<PageRef> {
    let of_rule = |rule: &Rule| PageRef::Regulation(law.id.clone(), Some(rule.id.clone()));
    let exact = rules.iter().find(|rule| rule.unit().is_some_and(|own| own.within == cite.within));
    if let Some(rule) = exact {
        return Some(of_rule(rule));
    }
    let first = of_rule(rules.first()?);
    if cite.within.is_whole() {
        return Some(first);
    }
    let place = rules.iter().find_map(|rule| rule.address_within(rule.place(&cite.within)?));
    if let Some(address) = place {
        let page = Box::new(PageRef::Regulation(law.id.clone(), None));
        return Some(PageRef::Section(page, address.into()));
    }
    // A unit that is quoted in full, from its beginning, has nothing else.
    let quoted = |rule: &&&Rule| {
        let whole = rule.unit().is_some_and(|unit| unit.within.is_whole());
        whole && !rule.text.quote.places.is_empty()
    };
    match rules.iter().find(quoted) {
        Some(rule) if rule.text.quote.places.iter().any(|(w, _)| w.items == cite.within.items) => {
            // Several paragraphs have such an item: the unit as a whole is the honest answer.
            match cite.within.paragraph {
                None => Some(of_rule(rule)),
                Some(_) => None,
            }
        }
        Some(_) => None,
        None => Some(first),
    }
}

/// Without spaces, in ASCII digits.
fn bare(text: &str) -> String {
    to_arabic(text).chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether a text ends with the name of a law that is none of ours: the last word holds one of the
/// words for laws, is an abbreviation (`ป.วิ.พ.`) or a year.
fn ends_with_other(text: &str) -> bool {
    let text = text.trim_end();
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_year =
        |text: &str| to_arabic(text).parse().is_ok_and(|year: i32| (2400..2700).contains(&year));
    let is_abbreviation = last.ends_with('.') && last.matches('.').count() >= 2;
    is_abbreviation
        || is_year(last)
        || KINDS.iter().any(|kind| last.contains(kind) && !last.ends_with("นี้"))
}
