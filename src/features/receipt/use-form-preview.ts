import { useMemo } from 'react'
import type { Failure } from '@/text/failures'
import { useAssessment } from '../home/use-assessment'
import { useOffline } from '../session/use-offline'
import { useMayAsk } from '../session/use-session'
import { useShownAgain } from '../page-life'
import { formPreviewOf, type FormPreview } from './form-preview'

export interface LoadedFormPreview {
  readonly form: FormPreview | undefined
  readonly failure: Failure | undefined
  readonly offline: boolean
  readonly unsaved: number
  /** How many of them are nowhere but in this running program, and whether the phone is full. */
  readonly unkept: number
  readonly storageFull: boolean
  readonly reload: () => Promise<void>
}

/** One assessment as the official form will print it. */
export const useFormPreview = (assessmentId: string): LoadedFormPreview => {
  const mayAsk = useMayAsk('contact')
  const { value, failure, reload, onPhone, storageFull } = useAssessment(mayAsk ? assessmentId : null)
  useShownAgain(() => void reload())
  const form = useMemo(() => value && formPreviewOf(value.assessment, value.cycle), [value])
  return {
    form,
    failure,
    offline: useOffline(failure),
    unsaved: onPhone.waiting.length,
    unkept: onPhone.unkept.length,
    storageFull,
    reload,
  }
}
