-- Asks each address of a file in turn. Arguments: the file, the number of the first, an ETag.

local requests = {}
local place = 0

function init(arguments)
  local headers = {}
  if arguments[3] then
    headers["If-None-Match"] = arguments[3]
  end
  for path in io.lines(arguments[1]) do
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
  place = tonumber(arguments[2])
end

function request()
  place = place % #requests + 1
  return requests[place]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\nmeasured {"answers": %d, "microseconds": %d, "bytes": %d, "errors": '
      .. '{"connect": %d, "read": %d, "write": %d, "timeout": %d, "status": %d}}\n',
    summary.requests, summary.duration, summary.bytes,
    errors.connect, errors.read, errors.write, errors.timeout, errors.status
  ))
end
