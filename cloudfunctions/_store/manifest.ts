/** One index; a unique one treats a missing field as null, so it names only fields that every document has. */
interface Index {
  readonly name: string
  readonly unique?: boolean
  readonly keys: ReadonlyArray<{ readonly field: string; readonly direction: 'asc' | 'desc' }>
}

interface Collection {
  readonly name: string
  /** Clients may not read or write anything directly: rules reject rather than filter, and every right is checked here. */
  readonly acl: 'ADMINONLY'
  readonly indexes: readonly Index[]
}

/** On these fields, ascending; on those with a minus before them descending. Its name says which. */
const on = (...fields: readonly string[]): Index => ({
  name: fields.join('_').replace(/\W/g, ''),
  keys: fields.map((field) =>
    field.startsWith('-') ? { field: field.slice(1), direction: 'desc' } : { field, direction: 'asc' },
  ),
})

const unique = (...fields: readonly string[]): Index => ({ ...on(...fields), unique: true })

const collection = (name: string, ...indexes: readonly Index[]): Collection => ({ name, acl: 'ADMINONLY', indexes })

/** What is still to be counted: of all unions or one's own, and what is counted with one (`standing-rows.ts`). */
const UNCOUNTED_FIRST = [
  on('uncounted', 'unionId', 'cycleId'),
  on('countedIn.unionId', 'uncounted', 'cycleId'),
] as const

/** Every collection with its indexes: what the deployment creates and what the local product declares, from one list. */
export const manifest = {
  collections: [
    collection('cycles'),
    collection('editions', on('confirmedAt')),
    collection('edition_drafts', on('readAt')),
    collection('withdrawals', on('state')),
    collection('unions', unique('name'), on('underWay')),
    collection(
      'enterprises',
      unique('no'),
      on('name'),
      on('unionId', 'suggestedUnionId'),
      on('fromCycleId'),
      on('departure.cycleId'),
    ),
    collection(
      'people',
      unique('personId', 'role', 'enterpriseId', 'unionId'),
      on('openId'),
      // In the order of the list of people, so that a page of it is read and no more.
      on('revokedAt', 'role', '-boundAt', '_id'),
      on('role', 'enterpriseId'),
      on('role', 'unionId'),
    ),
    collection(
      'invitations',
      ...[unique('codeHash'), on('issuedAt'), on('usedAt'), on('seat.role', 'replaced'), on('seat.role', 'issuedAt')],
      ...[on('seat.enterpriseId', 'replaced'), on('seat.unionId', 'replaced'), on('usedBy')],
    ),
    collection(
      'assessments',
      // In the order in which a union answers what waits for it.
      on('unionId', 'cycleId', 'state', 'submittedAt', 'enterpriseNo'),
      // What it has not got in, the late ones first.
      on('unionId', 'cycleId', 'state', '-lateAt', 'enterpriseNo'),
      on('cycleId', 'state', '_id'),
      on('cycleId', 'enterpriseNo'),
      on('cycleId', 'state', 'endorsedAt'),
      on('cycleId', 'state', 'receivedAt'),
      on('enterpriseId', 'cycleId'),
      on('state', 'reviewBeganAt'),
      on('cycleId', 'extensionRequest.at'),
      on('cycleId', 'extension.deadlineOn'),
      on('cycleId', 'departure.at'),
      on('unionId', 'extensionRequest.at'),
      ...UNCOUNTED_FIRST,
      on('cycleId', 'state', 'returnOrder.rectifyBy'),
      on('unfiled.filed', 'unfiled.eventId'),
      on('records.count'),
      // `countedAs` is an array: each of its elements is a key.
      on('cycleId', 'countedAs', 'enterpriseNo'),
      on('unionId', 'cycleId', 'countedAs', 'enterpriseNo'),
    ),
    // What each assessment adds to its union's totals, and those.
    collection('portions', on('cycleId', 'unionId')),
    collection('totals', on('cycleId'), on('unionId')),
    collection(
      'reports',
      on('unionId', 'cycleId', 'kind', 'state'),
      on('cycleId', 'kind', 'state'),
      on('cycleId', 'kind', '_id'),
      on('cycleId', 'state', '_id'),
      on('enterpriseId', 'cycleId'),
      on('kind', 'state', 'openedAt'),
      on('cycleId', 'state', 'returnOrder.rectifyBy'),
      on('unfiled.filed', 'unfiled.eventId'),
      ...UNCOUNTED_FIRST,
      on('records.count'),
    ),
    collection('phrases'),
    collection('reviewings', on('assessmentId', 'at'), on('unionId', 'assessmentId')),
    // `prints` is an array: each of its elements is a key.
    collection('fingerprints', on('cycleId', 'prints')),
    collection('content_checks', on('askUntil'), on('traces.traceId')),
    collection(
      'events',
      ...[on('subjectId', 'at', 'eventId'), on('delivery', 'at'), on('actor.personId'), on('kind', 'delivery', 'at')],
    ),
    collection('stamps'),
    collection('nominations', on('cycleId', 'waitingLists')),
    collection(
      'ledger',
      on('cycleId', 'enterpriseNo'),
      on('cycleId', 'state', 'enterpriseNo'),
      on('cycleId', 'unionId', 'enterpriseNo'),
      on('cycleId', 'searchKey'),
      ...UNCOUNTED_FIRST,
      on('enterpriseId', 'cycleId'),
    ),
    collection('ledger_columns'),
    collection(
      'ledger_history',
      on('enterpriseId', 'at', 'eventId'),
      on('entry.entryId', 'at', 'eventId'),
      on('actor.personId'),
      on('leaver'),
    ),
    collection('imports', on('createdAt'), on('expiresAt')),
    collection('import_pages', on('importId')),
    // Which shape the documents have, and the steps that brought them there.
    collection('migrations'),
    collection('journal'),
    collection(
      'audit',
      on('at', 'auditId'),
      on('kind', 'at'),
      on('by.personId', 'at'),
      // `about` is an array: each of its elements is a key.
      on('about', 'at'),
      on('seal', 'at'),
    ),
    collection('seals'),
    collection('requests', on('at')),
    collection('rates', on('until')),
    collection(
      'messages',
      ...[on('personId', 'createdAt'), on('personId', 'readAt'), on('wechat.state', 'createdAt')],
      ...[on('about.enterpriseId', 'createdAt'), on('createdAt'), on('cause.personId')],
    ),
    collection(
      'unreached',
      ...[on('open', 'at'), on('unionId', 'open', 'at'), on('subjectId')],
      ...[on('enterpriseId', 'open'), on('personId', 'open'), on('seat')],
    ),
    collection('notices'),
    collection('heartbeats'),
    collection('delivery_days'),
    collection('wechat_tokens'),
    collection('reminder_plans'),
    collection('credits', on('personId')),
    collection('feedback', on('at'), on('personId', 'at')),
    // Browsers that ask to be let in, how often somebody looked codes up, and browsers in which people work.
    collection(
      'pairings',
      ...[unique('code'), unique('secretHash'), on('collected.requestId'), on('begunAt')],
      ...[on('address', 'state', 'expiresAt'), on('state', 'expiresAt')],
    ),
    collection('pairing_looks', on('at')),
    collection('web_sessions', on('openId', 'expiresAt'), on('expiresAt')),
    collection('own_lists'),
    collection('temporary_files', on('expiresAt')),
    collection('packages', unique('runningKey'), on('personId', 'startedAt'), on('state', 'expiresAt')),
    collection('document_jobs', unique('runningKey'), on('contents', 'state'), on('state', 'expiresAt')),
  ],
  storage: {
    /**
     * Clients write below `incoming/` only what is theirs; readers get links from the server. Nothing wider will do: a copied object
     * keeps its creator, who could write over a photo after it was looked at.
     */
    rule: {
      read: false,
      write: 'auth != null && resource.openid == auth.openid && /^incoming/.test(resource.path) == true',
    },
  },
} as const

export type CollectionName = (typeof manifest)['collections'][number]['name']
