// What docker/check asks of the running application: node docker/check.mjs PORT HOST FOLDER hosts|sign-in|pay|paid
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { randomUUID } from 'node:crypto'

const [port, host, folder, act] = process.argv.slice(2)
// That of the demo city, where it is written.
const password = /Password = "([^"]+)"/.exec(readFileSync(new URL('../src/SozialraumBudget.Demo/DemoUsers.cs', import.meta.url), 'utf8'))[1]
const kept = `${folder}/paid.json`

/** As the reverse proxy asks: plain HTTP on this machine, with the host and protocol that the visitor used. */
function ask(method, path, { headers = {}, body, as = host } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, method, path, headers: { Host: as, 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': '198.51.100.7', ...headers } },
      response => {
        let text = ''
        response.setEncoding('utf8').on('data', part => (text += part)).on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }))
      })
    request.on('error', reject).end(body)
  })
}

async function call(token, method, path, body, key) {
  const answer = await ask(method, `/api/v1${path}`, {
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(key ? { 'Idempotency-Key': key } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  return { ...answer, json: answer.text ? JSON.parse(answer.text) : null }
}

const acts = {
  async hosts() {
    assert.equal((await ask('GET', '/anmelden', { as: 'boese.example' })).status, 400)
    assert.equal((await ask('GET', '/anmelden')).status, 200)
    assert.equal((await ask('GET', '/health', { as: 'localhost' })).status, 200)
  },

  async 'sign-in'() {
    const page = await ask('GET', '/anmelden')
    const token = /name="__Formular"[^>]*value="([^"]+)"/.exec(page.text)[1]
    const cookies = answer => (answer.headers['set-cookie'] ?? []).map(c => c.split(';')[0])
    const form = new URLSearchParams({ 'Input.UserName': 'controller@musterstadt.example', 'Input.Password': password, __Formular: token })
    const signed = await ask('POST', '/anmelden', {
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookies(page).join('; ') },
      body: form.toString(),
    })
    assert.equal(signed.status, 302, `sign-in: ${signed.status}`)
    const session = cookies(signed).find(c => c.startsWith('__Host-srb-sitzung='))
    assert.ok(session, 'no session')
    const home = await ask('GET', '/auszahlungen', { headers: { Cookie: session } })
    assert.equal(home.status, 200)
    assert.match(home.text, /Auszahlungen/)
  },

  async pay() {
    const dues = await call('demo-controller', 'GET', '/payouts')
    assert.equal(dues.status, 200, dues.text)
    const open = dues.json.filter(d => d.payout_id === undefined)
    for (const due of open) {
      const prepared = await call('demo-controller', 'POST', `/agreements/${due.agreement_id}/payouts`, { period: due.period, sequence: due.sequence }, randomUUID())
      if (prepared.status !== 200) continue
      const key = randomUUID()
      const approve = () => call('demo-approver', 'POST', `/payouts/${prepared.json.id}/approve`, undefined, key)
      const answers = await Promise.all([approve(), approve(), approve()])
      for (const answer of answers) assert.equal(answer.status, 200, answer.text)
      assert.equal(answers.filter(a => a.headers['idempotent-replayed']).length, 2)
      writeFileSync(kept, JSON.stringify({ id: prepared.json.id, key, text: answers[0].text }))
      return
    }
    assert.fail(`none of ${open.length} open dues could be paid`)
  },

  async paid() {
    const { id, key, text } = JSON.parse(readFileSync(kept, 'utf8'))
    const again = await call('demo-approver', 'POST', `/payouts/${id}/approve`, undefined, key)
    assert.equal(again.status, 200, again.text)
    assert.equal(again.headers['idempotent-replayed'], 'true')
    assert.equal(again.text, text)
    assert.equal((await call('demo-controller', 'GET', `/payouts/${id}`)).json.state, 'approved')
  },
}

await acts[act]()
console.log(`  ${act}: ok`)
