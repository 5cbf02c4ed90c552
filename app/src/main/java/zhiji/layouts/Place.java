package zhiji.layouts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is arranged: the form in which a record is written, or the page on which it is read. */
enum Place {
    @JsonProperty("form")
    FORM,
    @JsonProperty("page")
    PAGE
}
