import { ChangesApi, Configuration, ImportFormat, ImportsApi, ResponseError, Stance, StatementsApi, StatisticsApi } from './onrecord';
import type { StatementDraft } from './onrecord';

declare const process: { argv: string[]; exitCode?: number };

function same(actual: unknown, expected: unknown, what: string): void {
    if (JSON.stringify(actual) !== JSON.stringify(expected)) {
        throw new Error(`${what}: ${JSON.stringify(actual)} and not ${JSON.stringify(expected)}`);
    }
    console.log(`${what}: ok`);
}

function cursor(next: string | undefined, base: string): string | undefined {
    return next === undefined ? undefined : new URL(next, base).searchParams.get('cursor') ?? undefined;
}

async function main(base: string, token: string): Promise<void> {
    const configuration = new Configuration({ basePath: base, accessToken: token });
    const statements = new StatementsApi(configuration);
    const imports = new ImportsApi(configuration);

    const draft: StatementDraft = {
        text: 'We build no drones', stance: Stance.Denial, date: '2023-02-06', speaker: 'TypeScript Ministry',
        claim: { id: 'typescript-drones', text: 'TypeScript builds drones' },
        appearances: [{ document: 'https://news.example/typescript', chain: [{ speaker: { name: 'TypeScript News', kind: 'outlet' } }] }],
    };
    const denial = await statements.recordStatement({ statementDraft: draft });
    same(denial.speaker.name, 'TypeScript Ministry', 'record by name');
    const repeated = await statements.recordStatement({
        statementDraft: {
            ...draft, text: 'None at all', speaker: denial.speaker.id, claim: { id: 'typescript-drones' },
            appearances: [{ document: { id: denial.appearances[0].document.id } }], links: [{ type: 'repeats', statement: denial.id }],
        },
    });
    same([repeated.speaker.id, repeated.created], [denial.speaker.id, undefined], 'record by id');

    const found: string[] = [];
    let at: string | undefined;
    do {
        const page = await statements.listStatements({ speaker: [denial.speaker.id], sort: 'recorded', limit: '1', cursor: at });
        found.push(...page.items.map(item => item.id));
        at = cursor(page.next, base);
    } while (at !== undefined);
    same(found, [denial.id, repeated.id], 'list and page');

    const one = await statements.getStatementRaw({ id: found[0] });
    same((await one.value()).text, 'We build no drones', 'get');
    const ifMatch = one.raw.headers.get('ETag') ?? '';
    const correction = { id: denial.id, reason: 'the wrong day', ifMatch, statementDraft: { ...draft, date: '2023-02-07' } };
    same((await statements.correctStatement(correction)).version, 2, 'correct');
    const refusal = await statements.correctStatement(correction).catch((error: ResponseError) => error.response.json());
    same(refusal.status, 412, 'correct what has changed');

    const counted = await new StatisticsApi(configuration).getStatistics({ by: ['speaker', 'stance'], claim: ['typescript-drones'] });
    same(counted.items.map(row => [row.stance, row.statements]), [['denial', 2]], 'count');

    const csv = 'externalId,text,stance,date,speaker,url\n1,A line,denial,2023-02-06,TypeScript Ministry,https://news.example/typescript\n';
    same((await imports.importStatements({ body: csv, dataset: 'typescript' })).created, 1, 'import CSV');
    const line = JSON.stringify({ ...draft, externalId: '2' }) + '\n';
    const report = await imports.importStatements({ body: line, dataset: 'typescript', bodyFormat: ImportFormat.Ndjson });
    same([report.created, report.rejected], [1, 0], 'import NDJSON');

    const changes = await new ChangesApi(configuration).listChanges({ since: String(denial.changeset - 1), limit: '2' });
    same(changes.items.map(change => change.statements), [[denial.id], [repeated.id]], 'changes');
}

main(process.argv[2], process.argv[3]).catch(error => {
    console.error(error);
    process.exitCode = 1;
});
