//! The English of what is wrong with a template of the theme.

use super::did_you_mean;
use crate::diag::facts::{TemplateFault, TemplateName};
use crate::diag::{Words, say};

/// `said` is the engine's own sentence, set apart from ours.
pub fn broken(fault: &TemplateFault, said: &Option<String>) -> Words {
    let why = match said {
        Some(said) => {
            format!(
                "Pages that use this template cannot be made (the template engine says: {said})"
            )
        }
        None => "Pages that use this template cannot be made".to_string(),
    };
    let fix = format!("{}; or delete the file to return to the default theme", fix(fault));
    say(what(fault), label(fault), why, fix)
}

fn what(fault: &TemplateFault) -> String {
    use TemplateFault::*;
    match fault {
        Unknown { kind: TemplateName::Value, name, .. } => {
            format!("The template uses “{name}”, which this page does not have")
        }
        Unknown { kind: TemplateName::Block, name, .. } => {
            format!("The template has a block “{name}”, which its parent does not have")
        }
        Unknown { kind, name, .. } => {
            format!("The template uses the {} “{name}”, which does not exist", kind_of_name(*kind))
        }
        Twice { kind, name } => format!("The {} “{name}” is defined twice", kind_of_name(*kind)),
        Tag => "A tag does not exist, or does not fit the one that is open".to_string(),
        EndsEarly => "The template ends before its tags are closed".to_string(),
        Unclosed => "Something in the template is opened but not closed".to_string(),
        Extends => "A template that extends another is not in the right order".to_string(),
        Misplaced => "A tag of the template stands where it may not".to_string(),
        Circle { templates } => {
            format!("Templates call each other without end: {}", templates.join(" → "))
        }
        NoValue => "The template uses a value that this page does not have".to_string(),
        WrongValue => "The template uses a value of the wrong kind".to_string(),
        Unreadable => "The template is not written in the right form".to_string(),
        Unfillable => "No page can be made from this template".to_string(),
    }
}

fn label(fault: &TemplateFault) -> String {
    use TemplateFault::*;
    match fault {
        Unknown { suggestion: suggestion @ Some(_), .. } => did_you_mean(suggestion),
        Unknown { .. } => "there is no such name".to_string(),
        EndsEarly | Unclosed => "opened here or before".to_string(),
        // Of a file as a whole there is no place to point at.
        Circle { .. } => String::new(),
        _ => "here".to_string(),
    }
}

fn fix(fault: &TemplateFault) -> &'static str {
    use TemplateFault::*;
    match fault {
        Unknown { .. } => "compare the spelling with the templates of the default theme",
        Twice { .. } => "rename or remove all but one",
        Tag => {
            "check its spelling, and close if, for and block by endif, endfor and endblock \
             in the order in which they are opened"
        }
        EndsEarly => "add what closes it: {% endif %}, {% endfor %} or {% endblock %}",
        Unclosed => "add the closing sign or tag",
        Extends => "let {% extends %} be the first tag, once, and write everything in {% block %}",
        Misplaced => "move it out of the tag around it",
        Circle { .. } => "remove one extends or include, so that it does not come back",
        NoValue => "put {% if … %} around it, or give another value by the filter default",
        WrongValue => {
            "check the value: only numbers are computed with, only lists are walked through"
        }
        Unreadable => "compare it with the template of the default theme and mend the place shown",
        Unfillable => "compare it with the template of the default theme",
    }
}

fn kind_of_name(kind: TemplateName) -> &'static str {
    match kind {
        TemplateName::Filter => "filter",
        TemplateName::Test => "test",
        TemplateName::Function => "function",
        TemplateName::Component => "component",
        TemplateName::Block => "block",
        TemplateName::Value => "value",
    }
}
