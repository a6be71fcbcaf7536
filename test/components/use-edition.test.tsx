import { act, renderHook, waitFor } from '@testing-library/react'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { useEdition } from '@/features/use-edition'
import { call } from '@/services/call'

jest.mock('@/services/call', () => ({ call: jest.fn() }))
jest.mock('@/services/editions', () => ({ findEdition: () => undefined, keepEdition: () => undefined }))

const asked = jest.mocked(call)
const edition = { ...edition2023, version: '2027-8' }

/** A year as it is read, each time anew. */
const yearRead = () => ({ rubricVersion: '2027-8' })

test('an edition that did not come is asked for again when its year is read again, and only then', async () => {
  asked.mockResolvedValueOnce({ outcome: 'offline' }).mockResolvedValueOnce({ outcome: 'done', value: { edition } })
  const first = yearRead()
  const { result, rerender } = renderHook(({ year }) => useEdition(year), { initialProps: { year: first } })
  await waitFor(() => expect(result.current.failure).toEqual({ outcome: 'offline' }))
  await act(async () => rerender({ year: first }))
  expect(asked).toHaveBeenCalledTimes(1)

  await act(async () => rerender({ year: yearRead() }))
  expect(result.current).toEqual({ rubric: edition, failure: undefined })
  await act(async () => rerender({ year: yearRead() }))
  expect(asked).toHaveBeenCalledTimes(2)
})
