import createClient from 'openapi-fetch';
import type { components, paths } from './onrecord.js';

declare const process: { argv: string[]; exitCode?: number };

function same(actual: unknown, expected: unknown, what: string): void {
    if (JSON.stringify(actual) !== JSON.stringify(expected)) {
        throw new Error(`${what}: ${JSON.stringify(actual)} and not ${JSON.stringify(expected)}`);
    }
    console.log(`${what}: ok`);
}

function given<T>(answer: { data?: T; error?: unknown }): T {
    if (answer.data === undefined) {
        throw new Error(JSON.stringify(answer.error));
    }
    return answer.data;
}

async function main(baseUrl: string, token: string): Promise<void> {
    const { GET, POST, PUT } = createClient<paths, 'application/json' | 'application/problem+json'>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });

    const draft: components['schemas']['StatementDraft'] = {
        text: 'We build no drones', stance: 'denial', date: '2023-02-06', speaker: 'Fetching Ministry',
        claim: { id: 'fetching-drones', text: 'Fetching builds drones' },
        appearances: [{ document: 'https://news.example/fetching', chain: [{ speaker: { name: 'Fetching News', kind: 'outlet' } }] }],
    };
    const denial = given(await POST('/statements', { body: draft }));
    same(denial.speaker.name, 'Fetching Ministry', 'record by name');
    const repeated = given(await POST('/statements', {
        body: {
            ...draft, text: 'None at all', speaker: denial.speaker.id, claim: { id: 'fetching-drones' },
            appearances: [{ document: { id: denial.appearances[0].document.id } }], links: [{ type: 'repeats', statement: denial.id }],
        },
    }));
    same([repeated.speaker.id, repeated.created], [denial.speaker.id, undefined], 'record by id');

    const found: string[] = [];
    let next: string | undefined;
    do {
        const cursor = next === undefined ? undefined : new URL(next, baseUrl).searchParams.get('cursor') ?? undefined;
        const page = given(await GET('/statements',
            { params: { query: { speaker: [denial.speaker.id], sort: 'recorded', limit: '1', cursor } } }));
        found.push(...page.items.map(item => item.id));
        next = page.next;
    } while (next !== undefined);
    same(found, [denial.id, repeated.id], 'list and page');

    const one = await GET('/statements/{id}', { params: { path: { id: found[0] } } });
    same(given(one).text, 'We build no drones', 'get');
    const correction = {
        params: {
            path: { id: denial.id }, query: { reason: 'the wrong day' },
            header: { 'If-Match': one.response.headers.get('ETag') ?? '' },
        },
        body: { ...draft, date: '2023-02-07' },
    };
    same(given(await PUT('/statements/{id}', correction)).version, 2, 'correct');
    same((await PUT('/statements/{id}', correction)).error?.status, 412, 'correct what has changed');

    const counted = given(await GET('/statistics', { params: { query: { by: ['speaker', 'stance'], claim: ['fetching-drones'] } } }));
    same(counted.items.map(row => [row.stance, row.statements]), [['denial', 2]], 'count');

    const raw = { bodySerializer: (body: unknown) => body as string };
    const csv = 'externalId,text,stance,date,speaker,url\n1,A line,denial,2023-02-06,Fetching Ministry,https://news.example/fetching\n';
    const table = await POST('/imports',
        { ...raw, params: { query: { dataset: 'fetching' } }, headers: { 'Content-Type': 'text/csv' }, body: csv });
    same(given(table).created, 1, 'import CSV');
    const line = JSON.stringify({ ...draft, externalId: '2' }) + '\n';
    const report = given(await POST('/imports',
        { ...raw, params: { query: { dataset: 'fetching' } }, headers: { 'Content-Type': 'application/x-ndjson' }, body: line }));
    same([report.created, report.rejected], [1, 0], 'import NDJSON');

    const changes = given(await GET('/changes', { params: { query: { since: String(denial.changeset - 1), limit: '2' } } }));
    same(changes.items.map(change => change.statements), [[denial.id], [repeated.id]], 'changes');
}

main(process.argv[2], process.argv[3]).catch(error => {
    console.error(error);
    process.exitCode = 1;
});
