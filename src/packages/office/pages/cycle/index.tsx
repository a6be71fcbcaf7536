import { CycleSettings } from '../../cycle/cycle-settings'

definePageConfig({ navigationBarTitleText: '评估周期' })

export default function CyclePage() {
  return <CycleSettings />
}
