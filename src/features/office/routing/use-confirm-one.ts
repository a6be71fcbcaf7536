import { useCallback } from 'react'
import { useWrite } from '../../use-write'

/** Confirms the suggestion of one enterprise, straight from its card: it can be changed at any time. */
export const useConfirmOne = () => {
  const { run } = useWrite('routing.confirm')
  return useCallback((enterpriseId: string) => run({ enterpriseIds: [enterpriseId] }), [run])
}
