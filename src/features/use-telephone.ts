import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { ActionInput } from '@/contract/contract'
import { dialled } from '@/domain/people/telephone'
import { useQuery } from './use-query'
import { useWrite } from './use-write'

/** Whose number: a person's in a seat, or an enterprise's. */
export type Callee = ActionInput<'people.telephone'>

/** Opens the phone's own keypad with a number; false where it would not. Whoever closes it without calling has seen it. */
export const callNumber = async (number: string): Promise<boolean> => {
  try {
    await Taro.makePhoneCall({ phoneNumber: dialled(number) })
    return true
  } catch (failure) {
    return /cancel/.test(String((failure as { errMsg?: unknown }).errMsg))
  }
}

/** Somebody's number, masked until it is asked for; each asking is noted. */
export const useTelephone = (of: Callee) => {
  const { run, running, failure } = useWrite('people.telephone')
  const [number, setNumber] = useState<string>()
  return {
    /** In full; undefined until it was asked for. */
    number,
    looking: running,
    failure,
    look: async (): Promise<void> => {
      const result = await run(of)
      if (result.outcome === 'done') setNumber(result.value.telephone)
    },
    call: callNumber,
  }
}

/** One's own number, as others may be shown it, and giving another. */
export const useOwnTelephone = () => {
  const { value, failure: unread, reload } = useQuery('people.ownTelephone', {})
  const { run, running, failure } = useWrite('people.setTelephone')
  const [typed, setTyped] = useState<string>()
  const kept = value?.telephone ?? null
  return {
    /** null where none is known; undefined while that is not known. */
    kept: value && kept,
    unread,
    reload,
    typed: typed ?? kept?.number ?? '',
    setTyped,
    saving: running,
    failure,
    /** Saves what was typed; true where it was kept. */
    save: async (): Promise<boolean> => {
      const result = await run({ telephone: typed ?? kept?.number ?? '' })
      if (result.outcome !== 'done') return false
      await reload()
      setTyped(undefined)
      return true
    },
  }
}

/** The number whom a union's enterprises call, and giving another. */
export const useUnionTelephone = (unionId: string, kept: string | null) => {
  const { run, running, failure } = useWrite('union.setTelephone')
  const [typed, setTyped] = useState(kept ?? '')
  return {
    typed,
    setTyped,
    saving: running,
    failure,
    /** Saves what was typed; true where it was kept. */
    save: async (): Promise<boolean> => (await run({ unionId, telephone: typed })).outcome === 'done',
  }
}
