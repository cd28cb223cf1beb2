// node --import ./tools/report-cpu-time.ts PROGRAM: leaves in the file CPU_TIME_FILE how many seconds of processor time
// (user) the program took. A parent process cannot ask that of its children.
import { writeFileSync } from 'node:fs'

const file = process.env['CPU_TIME_FILE']
if (file !== undefined) process.on('exit', () => writeFileSync(file, String(process.cpuUsage().user / 1e6)))
