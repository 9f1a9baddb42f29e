//! What kind of fund it is. Shares are in thousandths.

use super::random::Random;

#[derive(Clone, Debug)]
pub struct Profile {
    pub members: i64,
    /// Collected of what was due.
    pub repaid: i64,
    /// Overdue principal of loans; moved by `overdue_step` each year.
    pub overdue: i64,
    pub overdue_step: i64,
    pub meetings: i64,
    pub attended: i64,
    pub close_days: i64,
    pub audited: bool,
    pub presented: bool,
    pub posted: bool,
    pub reported: bool,
    pub savings_growth: i64,
    /// Baht of new shares a member buys in a year.
    pub shares: i64,
    pub coverage: i64,
    /// Of the surplus.
    pub welfare: i64,
    pub cleared: i64,
    /// Costs of operating, of loans.
    pub costs: i64,
    pub missing: Missing,
    pub special: Special,
}

/// Which figures of the last year are blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    Nothing,
    Arrears,
    Meeting,
    Both,
}

/// Cases that a ranking must get right; see the table in `places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Special {
    None,
    NoPriorYear,
    BooksOpen,
    OffByThousand,
    NoLastYear,
    JuneYear,
}

pub const KINDS: i64 = 10;

impl Profile {
    pub fn of_kind(kind: i64, random: &mut Random) -> Profile {
        let mut profile = Profile::middling(random);
        match kind {
            0 => profile.strong(random),
            1 => profile.good(random),
            2 | 3 => {}
            4 => profile.weak(random),
            5 => {
                // Closes late, and nobody has looked at the books.
                profile.close_days = random.between(95, 145);
                profile.audited = false;
                profile.posted = false;
                profile.reported = random.chance(40);
            }
            6 => {
                profile.missing = match random.between(0, 2) {
                    0 => Missing::Arrears,
                    1 => Missing::Meeting,
                    _ => Missing::Both,
                };
            }
            7 => {
                // Was in trouble and works its way out.
                profile.overdue = 160;
                profile.overdue_step = -55;
                profile.repaid = 952;
                profile.savings_growth = 62;
            }
            8 => {
                profile.overdue = 30;
                profile.overdue_step = 35;
                profile.repaid = 905;
                profile.attended = 520;
            }
            _ => {
                profile.good(random);
                profile.members = random.between(48, 78);
            }
        }
        if random.chance(18) {
            profile.members = random.between(150, 220);
        }
        profile
    }

    fn middling(random: &mut Random) -> Profile {
        Profile {
            members: random.between(82, 146),
            repaid: random.between(935, 975),
            overdue: random.between(35, 85),
            overdue_step: random.between(-12, 12),
            meetings: random.between(7, 11),
            attended: random.between(540, 740),
            close_days: random.between(25, 80),
            audited: random.chance(75),
            presented: random.chance(90),
            posted: random.chance(65),
            reported: random.chance(80),
            savings_growth: random.between(15, 75),
            shares: random.between(0, 150),
            coverage: random.between(480, 690),
            welfare: random.between(60, 170),
            cleared: random.between(8, 45),
            costs: random.between(10, 18),
            missing: Missing::Nothing,
            special: Special::None,
        }
    }

    fn good(&mut self, random: &mut Random) {
        self.repaid = random.between(972, 988);
        self.overdue = random.between(15, 35);
        self.overdue_step = random.between(-8, 2);
        self.meetings = random.between(10, 12);
        self.attended = random.between(690, 830);
        self.close_days = random.between(15, 50);
        self.audited = true;
        self.posted = true;
        self.reported = true;
        self.savings_growth = random.between(55, 95);
        self.shares = random.between(100, 450);
        self.coverage = random.between(590, 760);
        self.welfare = random.between(140, 210);
        self.cleared = random.between(30, 80);
    }

    pub fn strong(&mut self, random: &mut Random) {
        self.good(random);
        self.repaid = random.between(988, 998);
        self.overdue = random.between(3, 10);
        self.overdue_step = -1;
        self.meetings = 12;
        self.attended = random.between(800, 920);
        self.presented = true;
        self.savings_growth = random.between(90, 130);
        self.shares = random.between(350, 900);
        self.coverage = random.between(720, 880);
        self.welfare = random.between(190, 240);
        self.cleared = random.between(65, 115);
    }

    fn weak(&mut self, random: &mut Random) {
        self.repaid = random.between(760, 880);
        self.overdue = random.between(130, 220);
        self.overdue_step = random.between(5, 30);
        self.meetings = random.between(2, 6);
        self.attended = random.between(330, 520);
        self.close_days = random.between(70, 140);
        self.audited = random.chance(25);
        self.posted = false;
        self.savings_growth = random.between(-20, 25);
        self.shares = 0;
        self.coverage = random.between(330, 520);
        self.welfare = random.between(0, 60);
        self.cleared = random.between(0, 12);
    }
}
