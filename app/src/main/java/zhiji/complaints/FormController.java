package zhiji.complaints;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Required;
import zhiji.platform.Version;

/** The places where customers complain without signing in, over HTTP: made and closed by whoever sets complaints up. */
@RestController
@RequestMapping("/api/v1/complaint-forms")
class FormController {

    private final PublicForms forms;

    FormController(PublicForms forms) {
        this.forms = forms;
    }

    record PlaceContent(
            String name,
            @Nullable String shop,
            @Nullable String product,
            @Nullable String employee,
            @Nullable Boolean active) {

        PlaceContent {
            Required.text("name", name);
        }

        PublicForm.Place place() {
            return new PublicForm.Place(name.strip(), line(shop), line(product), line(employee));
        }

        private static @Nullable String line(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** The code stands in the address of the form and in its QR picture. */
    record ComplaintForm(
            String code,
            String name,
            @Nullable String shop,
            @Nullable String product,
            @Nullable String employee,
            boolean active,
            long version) {

        static ComplaintForm of(PublicForm form) {
            var place = form.place();
            return new ComplaintForm(
                    form.code(),
                    place.name(),
                    place.shop(),
                    place.product(),
                    place.employee(),
                    form.active(),
                    form.version());
        }
    }

    @GetMapping
    Items<ComplaintForm> listComplaintForms(Actor actor) {
        List<ComplaintForm> all =
                forms.all(actor).stream().map(ComplaintForm::of).toList();
        return new Items<>(all);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintForm createComplaintForm(@RequestBody PlaceContent content, Actor actor) {
        return ComplaintForm.of(forms.create(content.place(), actor));
    }

    /** What is not active is answered by nobody any more; codes are never given twice. */
    @PutMapping("/{code}")
    ComplaintForm changeComplaintForm(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PlaceContent content,
            Actor actor) {
        var active = content.active() == null || content.active();
        return ComplaintForm.of(
                forms.change(new PublicForm(code, content.place(), active, Version.of(ifMatch)), actor));
    }
}
