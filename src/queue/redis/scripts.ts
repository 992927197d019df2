/** Each is done whole, with nothing of anybody else in between. A row is `STATE CLAIM CODE`. */

/** KEYS batch, ledger of the chunk, counts. ARGV key, claim. A row that can be begun, or this very attempt’s. */
export const CLAIM = `
local stopped = redis.call('HGET', KEYS[1], 'stopped')
if stopped ~= '0' then return 'stopped' end
local row = redis.call('HGET', KEYS[2], ARGV[1])
if row then
  local state, claim = string.match(row, '^(%S+) (%S+)')
  if not (state == 'deferred' or state == 'again' or state == 'again-in-doubt' or (state == 'start' and claim == ARGV[2])) then return state end
  redis.call('HINCRBY', KEYS[3], state, -1)
end
redis.call('HSET', KEYS[2], ARGV[1], 'start ' .. ARGV[2])
redis.call('HINCRBY', KEYS[3], 'start', 1)
return 'mine'`;

/** KEYS ledger of the chunk, counts, deliveries. ARGV key, claim, state, code, record. */
export const SETTLE = `
local row = redis.call('HGET', KEYS[1], ARGV[1])
if not row then return 0 end
local state, claim = string.match(row, '^(%S+) (%S+)')
if claim ~= ARGV[2] then return 0 end
if state ~= 'start' and state ~= 'again' and state ~= 'again-in-doubt' then return state == ARGV[3] and 1 or 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3] .. ' ' .. claim .. ' ' .. ARGV[4])
redis.call('HINCRBY', KEYS[2], state, -1)
redis.call('HINCRBY', KEYS[2], ARGV[3], 1)
if ARGV[5] ~= '' then redis.call('RPUSH', KEYS[3], ARGV[5]) end
return 1`;

/** KEYS ledger of the chunk, rows, doubts, open. ARGV chunk, rest. */
export const CLOSE = `
local doubt = 0
for _, row in ipairs(redis.call('HVALS', KEYS[1])) do
  if string.match(row, '^start ') then doubt = doubt + 1 end
end
redis.call('HSET', KEYS[3], ARGV[1], doubt)
if ARGV[2] == '' then redis.call('HDEL', KEYS[2], ARGV[1])
elseif redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then redis.call('HSET', KEYS[2], ARGV[1], ARGV[2]) end
redis.call('SREM', KEYS[4], ARGV[1])`;

/** KEYS ledger of the chunk, counts, doubts, open. ARGV chunk, states to set free. Of a chunk that is open somebody may be doing what has begun. */
export const REOPEN = `
local isOpen = redis.call('SISMEMBER', KEYS[4], ARGV[1]) == 1
local free = {}
for index = 2, #ARGV do free[ARGV[index]] = true end
local doubt = 0
local rows = redis.call('HGETALL', KEYS[1])
for index = 1, #rows, 2 do
  local state, rest = string.match(rows[index + 1], '^(%S+)(.*)$')
  if free[state] and not (isOpen and state == 'start') then
    local freed = state == 'failed' and 'again' or 'again-in-doubt'
    redis.call('HSET', KEYS[1], rows[index], freed .. rest)
    redis.call('HINCRBY', KEYS[2], state, -1)
    redis.call('HINCRBY', KEYS[2], freed, 1)
  elseif state == 'start' then doubt = doubt + 1 end
end
if not isOpen then redis.call('HSET', KEYS[3], ARGV[1], doubt) end
redis.call('SADD', KEYS[4], ARGV[1])`;

/**
 * KEYS batch, batches by what they were made from. ARGV how long it is kept before it is whole, its seal, what it was made from or
 * nothing where that may be repeated, fields and values. The seal tells a batch from another of the same id.
 */
export const RESERVE = `
if redis.call('EXISTS', KEYS[1]) == 1 then return redis.call('HGET', KEYS[1], 'sealed') == ARGV[2] and 1 or 0 end
if ARGV[3] ~= '' then
  local other = redis.call('HGET', KEYS[2], ARGV[3])
  if other and redis.call('EXISTS', other) == 1 then return 0 end
  redis.call('HSET', KEYS[2], ARGV[3], KEYS[1])
end
redis.call('HSET', KEYS[1], unpack(ARGV, 4))
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return 1`;

/** KEYS turns. ARGV milliseconds between two. By the clock of the database: those of machines differ. */
export const TAKE_TURN = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local mine = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'))
local left = mine - now
redis.call('SET', KEYS[1], string.format('%.0f', mine + ARGV[1]), 'PX', math.ceil(left + ARGV[1]))
return math.ceil(left)`;
