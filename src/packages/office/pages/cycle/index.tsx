import { CycleSettings } from '../../cycle/cycle-settings'

export default function CyclePage() {
  return <CycleSettings />
}
