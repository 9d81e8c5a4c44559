import json
import sys
from urllib.parse import parse_qs, urlsplit

from onrecord import (AppearanceDraft, ApiClient, ApiException, ChangesApi, ClaimDraft, ClaimReference, Configuration, DocumentDraft,
                      DocumentReference, HopDraft, ImportFormat, ImportsApi, LinkDraft, LinkType, SpeakerDraft, SpeakerKind, SpeakerReference,
                      Stance, StatementDraft, StatementSort, StatementsApi, StatisticsApi)


def same(actual, expected, what):
    if actual != expected:
        raise AssertionError(f"{what}: {actual} and not {expected}")
    print(f"{what}: ok")


def cursor(following):
    return None if following is None else parse_qs(urlsplit(following).query)["cursor"][0]


def draft(**changes):
    given = dict(
        text="We build no drones", stance=Stance.DENIAL, date="2023-02-06", speaker=SpeakerReference("Python Ministry"),
        claim=ClaimReference(ClaimDraft(id="python-drones", text="Python builds drones")),
        appearances=[AppearanceDraft(document=DocumentReference("https://news.example/python"),
                                     chain=[HopDraft(speaker=SpeakerReference(SpeakerDraft(name="Python News", kind=SpeakerKind.OUTLET)))])])
    return StatementDraft(**{**given, **changes})


def main(base, token):
    client = ApiClient(Configuration(host=base, access_token=token))
    statements = StatementsApi(client)
    imports = ImportsApi(client)

    denial = statements.record_statement(draft())
    same(denial.speaker.name, "Python Ministry", "record by name")
    document = DocumentReference(DocumentDraft(id=denial.appearances[0].document.id))
    repeated = statements.record_statement(draft(
        text="None at all", speaker=SpeakerReference(denial.speaker.id),
        claim=ClaimReference(ClaimDraft(id="python-drones")), appearances=[AppearanceDraft(document=document)],
        links=[LinkDraft(type=LinkType.REPEATS, statement=denial.id)]))
    same((repeated.speaker.id, repeated.created), (denial.speaker.id, None), "record by id")

    found = []
    at = None
    while True:
        page = statements.list_statements(speaker=[denial.speaker.id], sort=StatementSort.RECORDED, limit="1", cursor=at)
        found += [item.id for item in page.items]
        at = cursor(page.next)
        if at is None:
            break
    same(found, [denial.id, repeated.id], "list and page")

    one = statements.get_statement_with_http_info(found[0])
    same(one.data.text, "We build no drones", "get")
    correction = dict(id=denial.id, reason="the wrong day", if_match=one.headers["ETag"], statement_draft=draft(date="2023-02-07"))
    same(statements.correct_statement(**correction).version, 2, "correct")
    try:
        statements.correct_statement(**correction)
        raise AssertionError("correct what has changed: it was")
    except ApiException as refusal:
        same(refusal.data.status, 412, "correct what has changed")

    counted = StatisticsApi(client).get_statistics(by=["speaker", "stance"], claim=["python-drones"])
    same([(row.stance, row.statements) for row in counted.items], [("denial", 2)], "count")

    # It encodes as JSON whatever has "json" in its type, so the format is told otherwise.
    csv = "externalId,text,stance,date,speaker,url\n1,A line,denial,2023-02-06,Python Ministry,https://news.example/python\n"
    same(imports.import_statements(csv, dataset="python", _content_type="text/csv").created, 1, "import CSV")
    line = json.dumps({**draft().to_dict(), "externalId": "2"}) + "\n"
    report = imports.import_statements(line, dataset="python", body_format=ImportFormat.NDJSON, _content_type="text/csv")
    same((report.created, report.rejected), (1, 0), "import NDJSON")

    changes = ChangesApi(client).list_changes(since=str(denial.changeset - 1), limit="2")
    same([change.statements for change in changes.items], [[denial.id], [repeated.id]], "changes")


main(sys.argv[1], sys.argv[2])
