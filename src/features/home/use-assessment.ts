import { useQuery } from '../use-query'

/** The assessment that a contact's pages show; `null` waits until it is known which. */
export const useAssessment = (assessmentId: string | null) => ({
  ...useQuery('assessment.load', assessmentId === null ? null : { assessmentId }),
  /** How many local edits have not reached the server. */
  unsaved: 0,
})
