-- Asks for the latest stories of one tag after another.
local count = 0
request = function()
    count = count + 1
    return wrk.format("GET", string.format("/v1/articles?tag=topic-%03d", count % 200))
end
