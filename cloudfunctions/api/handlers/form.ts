import type { formActions } from '@/contract/form'
import { shortHead } from '@/domain/chain/head'
import { officialFormOf, rowsOfForm } from '@/domain/form/official-form'
import { isRefusal } from '@/domain/refusal/refusal'
import type { Handlers } from '../../_host/call'
import { codeOf } from '../../_rendering/form/form-code'
import { requireReadable } from '../../_host/require-assessment'

export const formHandlers: Handlers<keyof typeof formActions> = {
  'form.edition': async ({ assessmentId }, { asking, stores }) => {
    const asked = await requireReadable(stores, asking, assessmentId)
    if (isRefusal(asked)) return asked
    const rubric = await stores.editions.of(asked.assessment)
    const form = officialFormOf(asked.assessment, asked.cycle, rubric)
    const { enterpriseName, state, draft, round, head } = form
    const photos = rowsOfForm(form).reduce((sum, row) => sum + row.photos.filter(({ document }) => !document).length, 0)
    return {
      ...{ enterpriseName, state, draft, round, code: codeOf(asked.assessment, rubric), photos },
      ...(head === null ? {} : { shortHead: shortHead(head) }),
    }
  },
}
