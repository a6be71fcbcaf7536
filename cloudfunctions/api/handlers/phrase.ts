import type { phraseActions } from '@/contract/phrase'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { decidePhrases } from '@/domain/review/phrases'
import { requirePerson, type Handlers } from '../../_host/call'

export const phraseHandlers: Handlers<keyof typeof phraseActions> = {
  'phrase.list': async (_input, call) => {
    const person = await requirePerson(call, 'reviewer', 'office')
    return isRefusal(person) ? person : call.stores.phrases.of(person)
  },

  'phrase.save': async ({ of, seenRevision, phrases }, call) => {
    const person = await requirePerson(call, 'reviewer', 'office')
    if (isRefusal(person)) return person
    const kept = (await call.stores.phrases.of(person))[of]
    const decided = decidePhrases(kept, phrases, seenRevision)
    if (isRefusal(decided) || decided === kept) return decided
    return (await call.stores.phrases.save(person, of, decided)) ? decided : refuse('phrases_changed')
  },
}
