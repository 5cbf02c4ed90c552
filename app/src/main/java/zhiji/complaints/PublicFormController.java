package zhiji.complaints;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import zhiji.complaints.Step.Kind;
import zhiji.platform.Problem;
import zhiji.platform.Required;

/** What customers may do without signing in. A case is named by its code alone, in a header: addresses are written down everywhere. */
@RestController
@RequestMapping("/api/v1/public")
class PublicFormController {

    private static final String CODE = "Complaint-Code";

    private final PublicForms forms;

    PublicFormController(PublicForms forms) {
        this.forms = forms;
    }

    /** What the complaint is about, and the task that shows that no machine sends it; what comes sooner is refused. */
    record OpenForm(
            @Nullable String shop,
            @Nullable String product,
            @Nullable String employee,
            String task,
            int zeroBits,
            long soonestSeconds) {}

    /**
     * Three fields, two of which may stay empty. {@code answer}: a number with which SHA-256 of task, colon and number begins
     * with as many zero bits as were asked for. {@code website} stays empty; people do not see it.
     */
    record FormContent(
            String text,
            @Nullable String wish,
            @Nullable String contact,
            String task,
            String answer,
            @Nullable String website) {

        FormContent {
            Required.text("text", text);
            Required.text("task", task);
            Required.text("answer", answer);
        }

        PublicForms.Written written() {
            return new PublicForms.Written(text, line(wish), line(contact), task, answer);
        }

        private static @Nullable String line(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** The code the case is followed by; nobody can tell it again. */
    record FormReceipt(String code) {}

    /** Something that was done, as far as it concerns the customer. */
    record FollowedStep(Kind kind, Instant at) {}

    record FollowedMessage(boolean own, String text, Instant at) {}

    /** A case as its customer sees it; with {@code asked} an answer is awaited: to a proposal, or whether all is well. */
    record FollowedCase(
            String number,
            Stage stage,
            String text,
            Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable String proposal,
            @Nullable String result,
            boolean asked,
            int photos,
            List<FollowedStep> steps,
            List<FollowedMessage> messages) {}

    record FollowedWords(String text) {

        FollowedWords {
            Required.text("text", text);
        }
    }

    record FollowedAnswer(boolean content, @Nullable String text) {}

    /** What is promised for a gravity, and how often it was kept in the last three months of what fell due. */
    record KeptPromise(
            Gravity gravity,
            int acknowledgeMinutes,
            int solveMinutes,
            long acknowledgeDue,
            long acknowledgedInTime,
            long solveDue,
            long solvedInTime) {}

    record ComplaintPolicy(List<KeptPromise> promises) {}

    @GetMapping("/forms/{code}")
    OpenForm openComplaintForm(@PathVariable String code, HttpServletRequest request) {
        var place = forms.open(code, origin(request)).place();
        return new OpenForm(
                place.shop(),
                place.product(),
                place.employee(),
                forms.task(),
                FormTask.ZERO_BITS,
                FormTask.SOONEST.toSeconds());
    }

    @PostMapping("/forms/{code}/complaints")
    @ResponseStatus(HttpStatus.CREATED)
    FormReceipt sendComplaintForm(
            @PathVariable String code, @RequestBody FormContent content, HttpServletRequest request) {
        if (content.website() != null && !content.website().isEmpty()) {
            throw Problem.invalid("form.task");
        }
        return new FormReceipt(forms.receive(code, content.written(), origin(request)));
    }

    @GetMapping("/complaint")
    FollowedCase followComplaint(@RequestHeader(CODE) String code, HttpServletRequest request) {
        return view(forms.follow(code, origin(request)));
    }

    @PostMapping("/complaint/messages")
    FollowedCase writeToComplaint(
            @RequestHeader(CODE) String code, @RequestBody FollowedWords words, HttpServletRequest request) {
        forms.say(code, words.text(), origin(request));
        return view(forms.follow(code, origin(request)));
    }

    @PostMapping(path = "/complaint/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    FollowedCase addComplaintPhoto(
            @RequestHeader(CODE) String code, @RequestPart MultipartFile photo, HttpServletRequest request)
            throws IOException {
        if (photo.getSize() > Photos.LARGEST_BYTES) {
            throw Problem.invalid(
                    List.of(Problem.Field.of("photo", "file.too-large", "", Photos.LARGEST_BYTES / 1024 / 1024)));
        }
        forms.show(code, photo.getBytes(), origin(request));
        return view(forms.follow(code, origin(request)));
    }

    /** To a proposal, or to the question whether all is well. */
    @PutMapping("/complaint/answer")
    FollowedCase answerComplaint(
            @RequestHeader(CODE) String code, @RequestBody FollowedAnswer answer, HttpServletRequest request) {
        var words = answer.text() == null ? "" : answer.text();
        forms.answer(code, answer.content(), words, origin(request));
        return view(forms.follow(code, origin(request)));
    }

    @GetMapping("/complaint-policy")
    ComplaintPolicy getComplaintPolicy(HttpServletRequest request) {
        var policy = forms.policy(origin(request));
        return new ComplaintPolicy(
                policy.terms().stream().map(terms -> kept(terms, policy.kept())).toList());
    }

    private static KeptPromise kept(Terms terms, List<FormStore.Kept> all) {
        var kept = all.stream()
                .filter(one -> one.gravity() == terms.gravity())
                .findFirst()
                .orElse(new FormStore.Kept(terms.gravity(), 0, 0, 0, 0));
        return new KeptPromise(
                terms.gravity(),
                terms.acknowledgeMinutes(),
                terms.solveMinutes(),
                kept.acknowledgeDue(),
                kept.acknowledgedInTime(),
                kept.solveDue(),
                kept.solvedInTime());
    }

    private static FollowedCase view(PublicForms.Followed followed) {
        var complaint = followed.complaint();
        var stage = complaint.handling().stage();
        var findings = complaint.handling().findings();
        return new FollowedCase(
                complaint.number(),
                stage,
                complaint.matter().text(),
                complaint.times().receivedAt(),
                complaint.times().solvedAt() == null ? complaint.due().solve() : null,
                findings.proposal(),
                findings.result(),
                stage == Stage.PROPOSED || stage == Stage.CARRIED_OUT,
                followed.photos(),
                followed.steps().stream()
                        .filter(step -> isTold(step.kind()))
                        .map(step -> new FollowedStep(step.kind(), step.at()))
                        .toList(),
                followed.messages().stream()
                        .map(one -> new FollowedMessage(one.incoming(), one.text(), one.at()))
                        .toList());
    }

    /** What happens between desks is nobody's business but ours. */
    private static boolean isTold(Kind kind) {
        return switch (kind) {
            case RECEIVE, ACKNOWLEDGE, INVESTIGATE, PROPOSE, ANSWER, CARRY_OUT, CONFIRM, CLOSE, REOPEN -> true;
            case CLASSIFY, LEARN, PAUSE, RESUME, TAKE_OVER, HAND_OVER, ESCALATE -> false;
        };
    }

    private static String origin(HttpServletRequest request) {
        return Visits.visitor(request.getRemoteAddr());
    }
}
