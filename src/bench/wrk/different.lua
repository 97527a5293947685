-- Asks for something else each time, over all public operations and parameters, as a hostile reader would:
-- wrk -s different.lua <address> -- <how many articles the data set has>
local articles
local threads = 0
setup = function(thread)
    threads = threads + 1
    thread:set("seed", threads)
end
init = function(arguments)
    articles = tonumber(arguments[1]) or 1000
    math.randomseed(os.time() * 10 + seed)
end

local function word()
    local letters = {}
    for i = 1, math.random(3, 20) do
        letters[i] = string.char(math.random(97, 122))
    end
    return table.concat(letters)
end
local function one(list) return list[math.random(#list)] end
local function hex(n) return string.format("%0" .. n .. "x", math.random(0, 16 ^ n - 1)) end
local function uuid() return hex(8) .. "-" .. hex(4) .. "-7" .. hex(3) .. "-8" .. hex(3) .. "-" .. hex(6) .. hex(6) end
local function topic() return string.format("topic-%03d", math.random(0, 199)) end
local function time()
    return string.format("20%02d-%02d-%02dT%02d:%02d:%02dZ", math.random(10, 26), math.random(12), math.random(28),
        math.random(0, 23), math.random(0, 59), math.random(0, 59))
end
local names = { "id", "version", "slug", "url", "language", "headline", "standfirst", "slugline", "byline", "dateline",
    "publishedAt", "updatedAt", "wordCount", "section.label", "tags.slug", "bylines.name", "captions.text" }
local function fields()
    local some = {}
    for i = 1, math.random(6) do some[i] = one(names) end
    return table.concat(some, ",")
end
local function slug() return "story-" .. math.random(0, articles - 1) end
local formats = { "rss", "atom", "json", "ninjs", "newsml", "jsonfeed" }
local suffixes = { "json", "jsonld", "ninjs", "newsml", "md", "txt", "html", "rsl", "xyz" }
local sorts = { "-publishedAt", "publishedAt", "-updatedAt" }
local filters = {
    function() return "tag=" .. word() end,
    function() return "tag=" .. topic() end,
    function() return "byline=" .. word() end,
    function() return "section=" .. word() end,
    function() return "language=" .. one({ "en", "ko", "de-AT", "es", "pt-BR" }) end,
    function() return "publishedAfter=" .. time() end,
    function() return "publishedBefore=" .. time() end,
    function() return "updatedAfter=" .. time() end,
    function() return "sort=" .. one(sorts) end,
    function() return "limit=" .. math.random(100) end,
    function() return "fields=" .. fields() end,
    function() return "total=" .. one({ "true", "false" }) end,
    function() return "cursor=" .. word() end,
    function() return word() .. "=" .. word() end,
    function() return "tag=a%" .. hex(2) end,
}
local function query()
    local some = {}
    for i = 1, math.random(4) do some[i] = one(filters)() end
    return table.concat(some, "&")
end
local reads = {
    function() return "/v1/articles?tag=" .. word() end,
    function() return "/v1/articles?tag=" .. topic() .. "&publishedAfter=" .. time() .. "&limit=" .. math.random(20) end,
    function() return "/v1/articles?" .. query() end,
    function() return "/v1/articles?" .. query() end,
    function() return "/v1/articles/" .. word() end,
    function() return "/v1/articles/" .. uuid() end,
    function() return "/v1/articles/" .. slug() .. "?fields=" .. fields() end,
    function() return "/v1/articles/" .. slug() .. "." .. one(suffixes) end,
    function() return "/feeds/" .. one(formats) .. "?tag=" .. word() end,
    function() return "/feeds/" .. one(formats) .. "?limit=" .. math.random(5) .. "&language=" .. word():sub(1, 2) end,
    function() return "/feeds/" .. word() end,
    function() return "/sitemaps/20" .. math.random(10, 26) .. "-" .. math.random(10, 12) .. ".xml" end,
    function() return "/v1/tags?q=" .. word() end,
    function() return "/v1/tags/" .. word() end,
    function() return "/v1/bylines?q=" .. word() end,
    function() return "/v1/bylines/" .. word() end,
    function() return "/v1/captions?article=" .. uuid() end,
    function() return "/v1/captions/" .. uuid() end,
    function() return "/v1/previews/" .. word() end,
    function() return "/" .. word() .. "/" .. word() end,
}
request = function()
    local headers = nil
    if math.random(10) == 1 then
        headers = { Accept = "application/json;q=0." .. math.random(1, 999) .. ", text/" .. word() }
    end
    return wrk.format("GET", one(reads)(), headers)
end
