//! A server that checks a submitted form once more, with the same catalog as the page, and answers the issues, never a value.
//!
//! `cargo run --example axum` serves it; then
//! `curl -H 'content-type: application/json' -d '{"params":{"workspaceId":"acme"}}' 127.0.0.1:3000/connect/clay`.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use connect_fields::{Issue, Provider, Section, provider};
use serde_json::{Value, json};

/// What boxes hold, or what is to be stored: `{ "credentials": { "apiKey": "..." }, "params": { "workspaceId": "..." } }`.
type Form = BTreeMap<String, BTreeMap<String, String>>;

fn app() -> Router {
    Router::new().route("/connect/{provider}", post(connect))
}

async fn connect(Path(id): Path<String>, body: Result<Json<Form>, JsonRejection>) -> Response {
    let Ok(provider) = provider(&id) else { return StatusCode::NOT_FOUND.into_response() };
    let form = match body {
        Ok(Json(form)) => form,
        // Its status alone: its text repeats a value that is no text.
        Err(rejection) => return rejection.status().into_response(),
    };
    match checked(&provider, &form) {
        // Here your server stores the value. Of what it answers the secrets are no part.
        Ok(value) => Json(json!({ "params": value.get(Section::Params.name()) })).into_response(),
        Err(issues) => (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "issues": issues }))).into_response(),
    }
}

/// The value to store, or the issues of a form that is refused.
fn checked(provider: &Provider, form: &Form) -> Result<Form, Vec<Value>> {
    let boxes: Vec<_> = Section::ALL.into_iter().flat_map(|section| boxes_of(form, section)).collect();
    let validated = provider.validate(&boxes);
    if !validated.ok {
        return Err(validated.notes.issues().map(|issue| described(&issue)).collect());
    }
    let mut value = Form::new();
    for found in validated.values {
        let section = value.entry(found.field.section().name().to_string()).or_default();
        section.insert(found.field.id().to_string(), found.text.to_string());
    }
    Ok(value)
}

fn boxes_of(form: &Form, section: Section) -> impl Iterator<Item = (Section, &str, &str)> {
    let boxes = form.get(section.name()).into_iter().flatten();
    boxes.map(move |(id, text)| (section, id.as_str(), text.as_str()))
}

/// What a page needs of an issue to show it.
fn described(issue: &Issue) -> Value {
    let path = issue.path().map(|(section, id)| [section.name(), id]);
    let params: BTreeMap<_, _> = issue.code.params().iter().map(|param| (param.name(), issue.param(*param))).collect();
    json!({ "path": path, "code": issue.code.name(), "params": params, "message": issue.message() })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    axum::serve(listener, app()).await
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a test that panics has failed")]

    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use tower::ServiceExt;

    use super::*;

    const SECRET: &str = "0123456789abcdef0123";

    /// Status and body of the answer.
    async fn answered(path: &str, body: &Value) -> (u16, String) {
        let request = Request::post(path).header("content-type", "application/json").body(Body::from(body.to_string()));
        let response = app().oneshot(request.expect("a request")).await.expect("an answer");
        let status = response.status().as_u16();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        (status, String::from_utf8(bytes.into()).expect("a text"))
    }

    #[tokio::test]
    async fn a_good_form_is_accepted() {
        let form = json!({ "credentials": { "apiKey": SECRET }, "params": { "workspaceId": "106" } });
        assert_eq!(
            answered("/connect/clay", &form).await,
            (200, json!({ "params": { "workspaceId": "106" } }).to_string())
        );
    }

    #[tokio::test]
    async fn a_bad_form_is_answered_its_issues_and_no_value() {
        let form = json!({ "credentials": { "apiKey": SECRET }, "params": { "workspaceId": "acme" } });
        let (status, body) = answered("/connect/clay", &form).await;
        let issue = json!({
            "path": ["params", "workspaceId"],
            "code": "not_digits",
            "params": { "label": "Workspace ID" },
            "message": "Workspace ID consists of the digits 0 to 9 only.",
        });
        assert_eq!((status, &*body), (422, &*json!({ "issues": [issue] }).to_string()));
    }

    #[tokio::test]
    async fn what_is_missing_is_told_field_by_field() {
        let (status, body) = answered("/connect/clay", &json!({})).await;
        assert_eq!((status, body.matches(r#""code":"required""#).count()), (422, 2));
    }

    #[tokio::test]
    async fn a_secret_that_is_no_text_is_not_repeated() {
        let (status, body) = answered("/connect/clay", &json!({ "credentials": { "apiKey": 42_424_242 } })).await;
        assert_eq!((status, &*body), (422, ""));
    }

    #[tokio::test]
    async fn a_provider_that_is_not_there_is_not_found() {
        assert_eq!(answered("/connect/acme", &json!({})).await.0, 404);
    }

    #[test]
    fn messy_values_come_out_clean() {
        let form = |key: &str, workspace: &str| {
            let of = |id: &str, text: &str| BTreeMap::from([(id.to_string(), text.to_string())]);
            let sections = [("credentials", of("apiKey", key)), ("params", of("workspaceId", workspace))];
            Form::from(sections.map(|(section, boxes)| (section.to_string(), boxes)))
        };
        let messy = form(&format!(" {SECRET}\u{200b}\n"), "https://app.clay.com/workspaces/1060661/home");
        let clay = provider("clay").expect("a provider");
        assert_eq!(checked(&clay, &messy).expect("a value"), form(SECRET, "1060661"));
    }
}
