import { render, screen } from '@testing-library/react'
import { mayBeSentAgain } from '@/features/documents/use-document-upload'
import type { DocumentUpload } from '@/features/documents/use-document-upload'
import { refuse, type Refusal } from '@/domain/refusal/refusal'
import type { RosterImport } from '@/features/roster/use-roster-import'
import { UploadFailure } from '@/packages/papers/parts/upload-failure'
import { StartCard } from '@/packages/papers/pages/roster-import/start-card'

type Standing = DocumentUpload['standing']
type Unsent = Extract<Standing, { kind: 'unsent' }>['because']

const unsent = (because: Unsent): Standing => ({ kind: 'unsent', name: '名单.xlsx', because })
const unserved = (because: 'busy' | 'not_allowed'): Standing => ({
  kind: 'refused',
  failure: { outcome: 'unserved', because },
})

const refused = (refusal: Refusal): Standing => ({ kind: 'refused', failure: { outcome: 'refused', refusal } })

const STANDINGS: ReadonlyArray<readonly [words: string, standing: Standing, helps: boolean]> = [
  ['no network', unsent('no_way'), true],
  ['a busy storage', unsent('busy'), true],
  ['an address that is over', unsent('turned_away'), true],
  ['a storage that does not allow it', unsent('forbidden'), false],
  ['a file that is gone', unsent('lost'), false],
  ['a busy platform', unserved('busy'), true],
  ['a platform that does not allow it', unserved('not_allowed'), false],
  ['functions that are being changed', refused(refuse('functions_outdated')), true],
  ['a program that is older than the functions', refused(refuse('program_outdated')), true],
  ['too many of them in a short time', refused(refuse('too_often', { kind: 'exports', minutes: 5 })), true],
  ['one who may not', refused(refuse('not_permitted')), false],
]

const rosterWith = (standing: Standing) =>
  ({
    upload: { standing, choose: jest.fn(), retry: jest.fn() },
    ...{ reading: null, left: null, readFailure: null, retry: jest.fn(), take: jest.fn(), choose: jest.fn() },
    year: { cycle: null, allows: () => true, others: [] },
  }) as unknown as RosterImport

describe('to send a file again is offered where that may help, and nowhere else', () => {
  test.each(STANDINGS)('%s', (_words, standing, helps) => {
    expect(mayBeSentAgain(standing)).toBe(helps)
    const wordIn = { upload: standing, stage: { kind: 'none' }, retry: jest.fn() }
    const { unmount } = render(<UploadFailure wordIn={wordIn} />)
    expect(screen.queryAllByRole('button', { name: /再试|重试|再传/ })).toHaveLength(helps ? 1 : 0)
    unmount()
    render(<StartCard roster={rosterWith(standing)} />)
    expect(screen.queryAllByRole('button', { name: /再试|重试|再传/ })).toHaveLength(helps ? 1 : 0)
  })
})
