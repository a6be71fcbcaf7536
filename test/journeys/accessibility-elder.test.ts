import { auditIn, stageForAudits } from './support/accessibility'

auditIn(stageForAudits(), { look: '关怀版', theme: 'light', mode: 'elder', mainButton: 60 })
