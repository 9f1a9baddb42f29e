//! The Thai of every mistake: plain words, no blame, no jargon. The sentences stand in
//! one file for each kind of thing that is wrong.

mod accounts;
mod content;
mod corrections;
mod data;
mod frozen;
mod judgement;
mod judging;
mod laws;
mod rubric;
mod scoring;
mod plans;
mod stories;
mod templates;
mod values;
mod website;

use super::Words;
use super::mistake::Mistake;

fn did_you_mean(suggestion: &Option<String>) -> String {
    suggestion.as_ref().map_or_else(String::new, |found| format!("น่าจะหมายถึง “{found}”"))
}

pub fn words(mistake: &Mistake) -> Words {
    use Mistake::*;
    match mistake {
        Yaml { fault } => values::yaml(*fault),
        NotUtf8 { encoding } => data::not_utf8(*encoding),
        SilentTrap { trap } => values::trap(*trap),
        CommaSplitsNumber { key, number } => values::comma_splits(key, number),
        ShortYear { text, read_as } => values::short_year(text, read_as),
        MissingFile => data::missing_file(),
        UnknownKey { key, suggestion, known } => data::unknown_key(key, suggestion, known),
        DuplicateKey { key, first_line } => data::duplicate_key(key, *first_line),
        MissingKey { key } => data::missing_key(key),
        WrongShape { key, expected, found } => data::wrong_shape(key, *expected, *found),
        NotANumber { key, text, why, corrected } => {
            values::not_a_number(key, text, *why, corrected)
        }
        NotADate { key, text, why } => values::not_a_date(key, text, why),
        NotAYear { key, text } => data::not_a_year(key, text),
        NotAChoice { key, text, choices, suggestion } => {
            data::not_a_choice(key, text, choices, suggestion)
        }
        NotYesNo { key, text } => data::not_yes_no(key, text),
        NotACode { key, text, digits } => data::not_a_code(key, text, *digits),
        NotAnId { key, text } => data::not_an_id(key, text),
        FileNameDiffers { key, value, file_name } => data::file_name_differs(key, value, file_name),
        DuplicateId { what, id, first } => data::duplicate_id(what, id, first),
        UnknownArea { code, suggestion } => data::unknown_area(code, suggestion),
        AreaNotNested { code, parent } => data::area_not_nested(code, parent),
        DuplicateYear { year, first_line } => data::duplicate_year(*year, *first_line),
        AnchorsRefused => data::anchors_refused(),
        SyntheticOnRealSite => data::synthetic_on_real_site(),
        Unbalanced { rule, left, right, year } => accounts::unbalanced(*rule, left, right, *year),
        Exceeds { rule, value, limit, year } => accounts::exceeds(*rule, value, limit, *year),
        NegativeAmount { field, value, year } => accounts::negative(*field, *value, *year),
        BrokenContinuity { opening, closing, large, year } => {
            accounts::broken_continuity(opening, closing, *large, *year)
        }
        OverdueWithoutPar30 { overdue, year } => accounts::overdue_without_par30(overdue, *year),
        OverdueOneSided { principal, persons, year } => {
            accounts::overdue_one_sided(principal, persons, *year)
        }
        VillageCodeDiffers { written, expected } => judgement::village_code(written, expected),
        OutsideLaw { rule, value, limit, source, year } => {
            judgement::outside_law(*rule, value, *limit, source, *year)
        }
        QuorumContradicts { said, attended, members, percent, source, year } => {
            judgement::quorum_contradicts(*said, attended, members, *percent, source, *year)
        }
        DatesDisagree { rule, date, other, year } => {
            judgement::dates_disagree(*rule, date, other, *year)
        }
        FiscalYearDiffers { year, end } => judgement::fiscal_year(*year, end),
        InterestUnlikely { earned_percent, rate, year } => {
            judgement::interest_unlikely(*earned_percent, *rate, *year)
        }
        UnlikelyFigure { what, value, compared, year } => {
            judgement::unlikely(*what, value, compared, *year)
        }
        RepaidYetAtRisk { par30_percent, year } => {
            judgement::repaid_yet_at_risk(*par30_percent, *year)
        }
        Evidence { id, fault } => judgement::evidence(id, fault),
        Story { fault } => stories::fault(fault),
        Plan { fault } => plans::fault(fault),
        FrontMatterMissing => content::front_matter_missing(),
        FrontMatterUnclosed => content::front_matter_unclosed(),
        RawHtml { tag } => content::raw_html(tag),
        HeadingNeedsSpace => content::heading_needs_space(),
        UnsafeLink { scheme } => content::unsafe_link(scheme),
        DuplicateHeading { heading } => content::duplicate_heading(heading),
        NoteWithoutCore => content::note_without_core(),
        BudgetYearDiffers { written, expected } => {
            content::budget_year_differs(*written, *expected)
        }
        PeriodReversed => content::period_reversed(),
        NotYetDue { date } => content::not_yet_due(*date),
        AuthorWithoutConsent => content::author_without_consent(),
        EmptyText { key } => content::empty_text(key),
        MissingImage { path } => content::missing_image(path),
        BrokenLink { target, suggestion } => content::broken_link(target, suggestion),
        AmbiguousLink { target, choices } => content::ambiguous_link(target, choices),
        Live { written, fault } => content::live(written, fault),
        Misspelt { written, meant } => content::misspelt(written, meant),
        DamagedThai { damage } => content::damaged_thai(*damage),
        MixedDigits { written } => content::mixed_digits(written),
        MixedEras { written } => content::mixed_eras(written),
        UnsearchedWord { written } => content::unsearched_word(written),
        RuleUnderText => content::rule_under_text(),
        LinkToUnpublished { target, state } => content::link_to_unpublished(target, *state),
        Orphan => content::orphan(),
        BrokenAnchor { target, anchor, suggestion } => {
            content::broken_anchor(target, anchor, suggestion)
        }
        NotACitation { key, text } => laws::not_a_citation(key, text),
        SamePlace { first } => laws::same_place(first),
        CitationUnclear { cite, meant } => laws::citation_unclear(cite, meant),
        CitationBroken { cite, law, fault } => laws::citation_broken(cite, law, fault),
        LawUnsaid { what } => laws::unsaid(*what),
        FormulaSyntax { found, expected } => scoring::formula_syntax(found, *expected),
        UnknownField { name, suggestion } => scoring::unknown_field(name, suggestion),
        UnitsDiffer { left, right } => scoring::units_differ(*left, *right),
        WeightsDoNotAddUp { what, sum, total } => {
            scoring::weights_do_not_add_up(what, *sum, *total)
        }
        BandsOutOfOrder { indicator } => scoring::bands_out_of_order(indicator),
        LevelOutOfRange { level, max } => scoring::level_out_of_range(*level, *max),
        IndicatorWithoutRule { indicator } => scoring::indicator_without_rule(indicator),
        UnknownRubric { rubric, suggestion } => scoring::unknown_rubric(rubric, suggestion),
        RubricVersionDiffers { wanted, found } => scoring::rubric_version_differs(*wanted, *found),
        Rubric { fault } => rubric::fault(fault),
        Judging { fault } => judging::fault(fault),
        Frozen { fault } => frozen::fault(fault),
        Correction { fault } => corrections::fault(fault),
        ClassesOverlap { class } => scoring::classes_overlap(class),
        UnknownTheme { theme, known } => website::unknown_theme(theme, known),
        TemplateMissing { template } => website::template_missing(template),
        TemplateUnused { template, suggestion } => website::template_unused(template, suggestion),
        DutyLeftOut { value } => website::duty_left_out(value),
        TemplateBroken { fault, said } => templates::broken(fault, said),
        AssetMissing { path } => website::asset_missing(path),
        NationalId { masked } => website::national_id(masked),
        PhoneNumber { masked } => website::phone_number(masked),
        EmailAddress { masked } => website::email_address(masked),
        BankAccount { masked } => website::bank_account(masked),
        LineId { masked } => website::line_id(masked),
        NamedDebtor { masked } => website::named_debtor(masked),
        PersonalDetail { masked } => website::personal_detail(masked),
        PictureMetadata { what } => website::picture_metadata(*what),
        AllowedForNothing => website::allowed_for_nothing(),
        AwkwardFileName { name, trouble } => website::awkward_file_name(name, trouble),
        UnreadFile { meant, folders } => website::unread_file(meant, folders),
    }
}
