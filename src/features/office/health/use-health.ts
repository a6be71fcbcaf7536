import { isHealthy, type Finding } from '@/domain/health/health'
import { useMayAsk } from '../../session/use-session'
import { useQuery } from '../../use-query'

const isWrong = ({ state }: Finding): boolean => state === 'fault'

/** The environment part by part, what is wrong first. It is looked at when the page opens, and whenever it is asked for again. */
export const useHealth = () => {
  const { value, failure, loading, reload } = useQuery('health.look', useMayAsk('office') ? {} : null)
  const findings = value?.findings
  return {
    findings: findings && [...findings.filter(isWrong), ...findings.filter((finding) => !isWrong(finding))],
    faults: findings?.filter(isWrong).length ?? 0,
    healthy: findings ? isHealthy(findings) : undefined,
    failure,
    loading,
    reload,
  }
}
