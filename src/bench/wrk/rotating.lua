-- Asks for one of 200 after another: wrk -s rotating.lua <address> -- <path with a place for the number>
local path
local count = 0
init = function(arguments)
    path = arguments[1]
end
request = function()
    count = count + 1
    return wrk.format("GET", string.format(path, count % 200))
end
