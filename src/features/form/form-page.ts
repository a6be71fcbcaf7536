import { papersPage } from '../materials/materials'

/** Where 附件 1 of an assessment is exported. */
export const formPage = (assessmentId: string): string => papersPage('form', { id: assessmentId })
