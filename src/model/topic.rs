//! The fixed vocabulary of subjects: the chapters of a fund's by-law, and what notes are about.

macro_rules! topics {
    ($($name:ident $id:literal $thai:literal;)+) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Topic { $($name),+ }

        impl Topic {
            pub const ALL: &'static [Topic] = &[$(Topic::$name),+];

            pub fn id(self) -> &'static str {
                match self { $(Topic::$name => $id),+ }
            }

            pub fn thai(self) -> &'static str {
                match self { $(Topic::$name => $thai),+ }
            }
        }
    };
}

topics! {
    General "general" "ข้อความทั่วไป";
    Objectives "objectives" "วัตถุประสงค์";
    Assets "assets" "เงินและทรัพย์สิน";
    Membership "membership" "สมาชิกภาพ";
    SharesSavings "shares-savings" "หุ้นและเงินออม";
    Rights "rights" "สิทธิและหน้าที่ของสมาชิก";
    Committee "committee" "คณะกรรมการกองทุน";
    Handover "handover" "การส่งมอบงาน";
    Meetings "meetings" "การประชุม";
    Loans "loans" "การกู้ยืม";
    Guarantee "guarantee" "ค้ำประกันและหลักประกัน";
    DebtCollection "debt-collection" "การติดตามและทวงถามหนี้";
    Prescription "prescription" "อายุความ";
    InformalDebt "informal-debt" "หนี้นอกระบบ";
    Finance "finance" "การเงินและบัญชี";
    Allocation "allocation" "การจัดสรรกำไร";
    Reporting "reporting" "การรายงานและเปิดเผย";
    Welfare "welfare" "สวัสดิการ";
    Occupation "occupation" "การสร้างอาชีพ";
    Training "training" "การอบรมและเรียนรู้";
    Planning "planning" "แผนและปฏิทินการทำงาน";
    Network "network" "เครือข่ายกองทุน";
    Contest "contest" "การประกวดและคัดเลือก";
    Removal "removal" "การพ้นจากตำแหน่ง";
    Dissolution "dissolution" "การเลิกกองทุน";
    Liability "liability" "ความรับผิดทางแพ่งและอาญา";
    Privacy "privacy" "ข้อมูลส่วนบุคคล";
    Transitory "transitory" "บทเฉพาะกาล";
}
