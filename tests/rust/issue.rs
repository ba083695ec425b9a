//! What a server answers: the same as in JavaScript (`tests/js/words.test.mjs`).

use connect_fields::{Code, Error, Param, Section, Validity, provider};

const KEY: (Section, &str) = (Section::Credentials, "apiKey");

#[test]
fn what_a_server_answers_is_an_issue_like_any_other() {
    let clay = provider("clay").expect("it is embedded");
    for code in [Code::Rejected, Code::Unauthorized, Code::AlreadyConnected] {
        let issue = clay.issue(Some(KEY), code).expect("the field is there");
        assert_eq!((issue.code, issue.path(), code.validity()), (code, Some(KEY), Validity("customError")));
        let form = clay.issue(None, code).expect("no field is asked for");
        assert_eq!((form.code, form.path(), form.message()), (code, None, issue.message()));
        assert!(issue.message().ends_with('.') && issue.message() != code.name(), "{}", issue.message());
    }
}

#[test]
fn of_the_other_codes_it_names_the_field() {
    let clay = provider("clay").expect("it is embedded");
    let required = clay.issue(Some((Section::Params, "workspaceId")), Code::Required).expect("the field is there");
    assert_eq!(required.message(), "Workspace ID is missing. Paste or type it here.");
    for code in Code::ALL {
        let issue = clay.issue(Some(KEY), *code).expect("the field is there");
        for param in code.params() {
            let expected = match (param, code) {
                (Param::Label, _) => "API key",
                (Param::Expected, Code::TooLong) => "0-1048576",
                _ => "",
            };
            assert_eq!(issue.param(*param), expected, "{} of {}", param.name(), code.name());
        }
    }
}

#[test]
fn an_unknown_path_is_an_error() {
    let clay = provider("clay").expect("it is embedded");
    for path in [(Section::Params, "apiKey"), (Section::Params, ""), (Section::Credentials, "")] {
        assert!(matches!(clay.issue(Some(path), Code::Rejected), Err(Error::UnknownField { .. })), "{path:?}");
    }
}
