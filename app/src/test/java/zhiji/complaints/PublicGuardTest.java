package zhiji.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import zhiji.platform.Problem;

/** What keeps machines and harmful files out of the public forms. */
class PublicGuardTest {

    private static final Instant OPENED = Instant.parse("2026-11-02T04:00:00Z");

    private final FormTask tasks = new FormTask("a key that nobody else has".getBytes(StandardCharsets.US_ASCII));

    @Test
    void takesASolvedTaskAfterAWhile() {
        var task = tasks.set(OPENED);
        assertThatCode(() -> tasks.check(task, solved(task), OPENED.plusSeconds(20)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsSentAtOnceTooLateOrUnsolved() {
        var task = tasks.set(OPENED);
        assertThatThrownBy(() -> tasks.check(task, solved(task), OPENED.plusSeconds(1)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tasks.check(task, solved(task), OPENED.plusSeconds(7 * 3600)))
                .isInstanceOf(Problem.class);
        var wrong = IntStream.iterate(0, number -> number + 1)
                .mapToObj(String::valueOf)
                .filter(answer -> !FormTask.isSolved(task, answer))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> tasks.check(task, wrong, OPENED.plusSeconds(20)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void refusesTasksThatSomebodyElseSet() {
        var foreign = new FormTask("another key".getBytes(StandardCharsets.US_ASCII)).set(OPENED);
        assertThatThrownBy(() -> tasks.check(foreign, solved(foreign), OPENED.plusSeconds(20)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void givesCodesThatAreReadAsTheyAreSpoken() {
        var code = FollowCode.next();
        assertThat(code).matches("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");
        assertThat(FollowCode.digest(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(FollowCode.digest(code));
        assertThatThrownBy(() -> FollowCode.digest("' or 1=1 --")).isInstanceOf(Problem.class);
    }

    @Test
    void keepsOfAPhotoOnlyThePicture() throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3000, 1500, BufferedImage.TYPE_INT_RGB), "png", file);
        file.writeBytes("<?php evil".getBytes(StandardCharsets.US_ASCII));
        var kept = Photos.redrawn(file.toByteArray());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("evil");
        var picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getWidth()).isEqualTo(1600);
        assertThat(picture.getHeight()).isEqualTo(800);
    }

    @Test
    void takesOfALargePictureWhatFitsAndRefusesAHugeOne() throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(Photos.redrawn(png(6400, 6000))));
        assertThat(picture.getWidth()).isEqualTo(1600);
        assertThat(picture.getHeight()).isEqualTo(1500);
        var huge = png(6400, 6400);
        assertThatThrownBy(() -> Photos.redrawn(huge)).isInstanceOf(Problem.class);
    }

    @Test
    void countsANetworkOfTheSixthVersionAsOneVisitor() {
        assertThat(Visits.visitor("2001:db8:1:2:3::4"))
                .isEqualTo(Visits.visitor("2001:db8:1:2::1"))
                .isNotEqualTo(Visits.visitor("2001:db8:1:3::1"));
        assertThat(Visits.visitor("203.0.113.7")).isEqualTo("203.0.113.7");
    }

    private static byte[] png(int width, int height) throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", file);
        return file.toByteArray();
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThatThrownBy(() -> Photos.redrawn("<svg onload=alert(1)>".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Problem.class);
    }

    private static String solved(String task) {
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(String::valueOf)
                .filter(answer -> FormTask.isSolved(task, answer))
                .findFirst()
                .orElseThrow();
    }
}
