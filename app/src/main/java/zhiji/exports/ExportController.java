package zhiji.exports;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.Right;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.records.Records;

/** Lists of every type as files. */
@RestController
@RequestMapping("/api/v1/exports/{type}")
class ExportController {

    private final Exports exports;
    private final Filters filters;

    ExportController(Exports exports, Filters filters) {
        this.exports = exports;
        this.filters = filters;
    }

    enum Format {
        @JsonProperty("csv")
        CSV,
        @JsonProperty("xlsx")
        XLSX
    }

    /** The whole list with its filter, order and fields, always as an attachment. */
    @GetMapping(produces = {"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    void exportRecords(
            @PathVariable String type,
            @RequestParam(defaultValue = "csv") Format format,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable List<String> fields,
            @RequestHeader(name = "Time-Zone", required = false) @Nullable ZoneId zone,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var reader = filters.reader(actor, zone).to(Right.EXPORT);
        var which = new Filters.Which(q, filter, false);
        var request = exports.prepare(type, new Records.Wanted(which, sort, fields, null, 1, null), reader);
        var isText = format == Format.CSV;
        response.setContentType(
                isText
                        ? "text/csv; charset=utf-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + type + (isText ? ".csv" : ".xlsx") + "\"");
        if (isText) {
            exports.csv(request, reader, response.getOutputStream());
        } else {
            exports.xlsx(request, reader, response.getOutputStream());
        }
    }
}
